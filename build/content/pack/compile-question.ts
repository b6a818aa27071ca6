import type { AnswerKey, AskedQuestion } from '#core/library/compiled-question.ts'
import type { QuestionEntry } from '../library.ts'

const byText = (a: { text: string }, b: { text: string }) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)

/** Parts a question into what a candidate sees and its key. */
export function compileQuestion(entry: QuestionEntry): { asked: AskedQuestion; key: AnswerKey } {
  const question = entry.value
  const common = {
    id: entry.id,
    ...(entry.chapter ? { chapter: entry.chapter } : {}),
    ...(question.section ? { section: question.section } : {}),
    objective: question.objective,
    bloom: question.bloom,
    difficulty: question.difficulty,
    seconds: question.seconds,
    stem: question.stem.trim(),
    enemies: question.enemies.map(enemy => (enemy.includes('/') ? enemy : `${entry.owner}/${enemy}`)).sort(),
    refs: question.refs,
  }
  const answer = { id: entry.id, why: question.why.trim() }
  switch (question.type) {
    case 'single':
    case 'multiple': {
      const options = question.options.map((option, i) => ({ ...option, id: letter(i) }))
      const shown = options.map(({ id, text }) => ({ id, text: text.trim() }))
      const reasons = Object.fromEntries(options.flatMap(option => reasonOf(option.id, option)))
      const keys = options.filter(option => option.key).map(option => option.id)
      return question.type === 'single'
        ? {
            asked: { type: 'single', ...common, options: shown },
            key: { type: 'single', ...answer, key: keys[0] ?? '', reasons },
          }
        : {
            asked: { type: 'multiple', ...common, choose: keys.length, options: shown },
            key: { type: 'multiple', ...answer, keys, reasons },
          }
    }
    case 'ordering': {
      const sorted = question.items.map(({ text }) => text.trim()).sort()
      const items = question.items.map(item => ({ ...item, id: `i${sorted.indexOf(item.text.trim()) + 1}` }))
      return {
        asked: {
          type: 'ordering',
          ...common,
          items: items.map(({ id, text }) => ({ id, text: text.trim() })).sort(byText),
        },
        key: {
          type: 'ordering',
          ...answer,
          order: items.map(item => item.id),
          reasons: Object.fromEntries(items.flatMap(item => reasonOf(item.id, item))),
        },
      }
    }
    case 'matching': {
      const sorted = [...question.answers].sort()
      const idOf = (index: number) => `a${sorted.indexOf(question.answers[index] ?? '') + 1}`
      const prompts = question.prompts.map((prompt, i) => ({ ...prompt, id: `p${i + 1}` }))
      return {
        asked: {
          type: 'matching',
          ...common,
          prompts: prompts.map(({ id, text }) => ({ id, text: text.trim() })),
          answers: sorted.map((text, i) => ({ id: `a${i + 1}`, text: text.trim() })),
        },
        key: {
          type: 'matching',
          ...answer,
          pairs: Object.fromEntries(prompts.map(prompt => [prompt.id, idOf(prompt.answer)])),
          reasons: Object.fromEntries(prompts.flatMap(prompt => reasonOf(prompt.id, prompt))),
        },
      }
    }
    case 'numeric': {
      const { unit, digits, variants, formula, tolerance, near, slips } = question
      return {
        asked: { type: 'numeric', ...common, unit, digits, variants },
        key: {
          type: 'numeric',
          ...answer,
          formula,
          digits,
          tolerance,
          ...(near === undefined ? {} : { near }),
          slips,
        },
      }
    }
  }
}

function letter(index: number): string {
  return String.fromCharCode(97 + index)
}

function reasonOf(id: string, part: { why?: string | undefined; misconception?: string | undefined }) {
  if (!part.why) return []
  const reason = {
    why: part.why.trim(),
    ...(part.misconception ? { misconception: part.misconception } : {}),
  }
  return [[id, reason] as const]
}
