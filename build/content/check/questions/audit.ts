import { evaluate } from '#core/library/formula.ts'
import type { Library, QuestionEntry } from '../../library.ts'
import type { Check } from '../check.ts'

const agreement = 0.92

/** Q26: two blind solvers choose the key, or a written resolution says what became of it. Reads what records there are. */
export const checkAudit: Check = (library, desk) => {
  const questions = new Map(library.questions.map(each => [each.id, each]))
  const resolved = new Set(library.audit.resolutions.map(each => each.value.question))
  const missed = new Map<string, string[]>()
  for (const record of library.audit.solves) {
    const { role, of, answers } = record.value
    let right = 0
    let counted = 0
    answers.forEach(({ question: id, response }, i) => {
      const question = questions.get(id)
      if (!question) {
        desk.say(
          'Q26',
          record.file,
          record.lineOf('answers', i),
          `There is no question ${id}; mend the name.`,
        )
        return
      }
      if (question.value.status === 'retired') return
      counted++
      if (isRight(question, response)) right++
      else if (role.startsWith('blind')) missed.set(id, [...(missed.get(id) ?? []), said(response)])
    })
    desk.note(`${of}, ${role}: ${right} of ${counted} as keyed`)
    if (role.startsWith('blind') && counted >= 20 && right / counted < agreement)
      desk.say(
        'Q26',
        record.file,
        record.lineOf('answers'),
        `This solver agrees with ${right} of ${counted} keys; below ${100 * agreement} % the bank is not ready.`,
      )
  }
  for (const [id, answers] of missed) {
    const question = questions.get(id)
    if (!question || resolved.has(id)) continue
    const both = answers.length > 1 && new Set(answers).size === 1
    desk.say(
      'Q26',
      question.file,
      1,
      both
        ? 'Both blind solvers chose the same other answer; mend the question and write in audit/resolutions.yml what became of it.'
        : 'A blind solver did not choose the key; write in audit/resolutions.yml what became of it.',
    )
  }
}

type Response = Library['audit']['solves'][number]['value']['answers'][number]['response']

function said(response: Response): string {
  return Array.isArray(response) ? [...response].sort().join('\n') : String(response)
}

function isRight({ value }: QuestionEntry, response: Response): boolean {
  const given = (Array.isArray(response) ? response : [String(response)]).map(text => text.trim())
  const same = (a: readonly string[], b: readonly string[]) =>
    a.length === b.length && a.every((each, i) => each === b[i])
  switch (value.type) {
    case 'single':
    case 'multiple': {
      const keys = value.options.filter(option => option.key).map(option => option.text.trim())
      return same([...given].sort(), [...keys].sort())
    }
    case 'ordering':
      return same(
        given,
        value.items.map(item => item.text.trim()),
      )
    case 'matching':
      return same(
        given,
        value.prompts.map(prompt => value.answers[prompt.answer]?.trim() ?? ''),
      )
    case 'numeric':
      return value.variants.some(
        variant => Math.abs(evaluate(value.formula, variant) - Number(response)) <= value.tolerance,
      )
  }
}
