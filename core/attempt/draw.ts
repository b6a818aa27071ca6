import { Refusal } from '../errors.ts'
import type { AnswerKey, AskedQuestion } from '../library/compiled-question.ts'
import type { Blueprint } from '../library/exam.ts'
import type { Difficulty, QuestionType } from '../library/question.ts'
import { type Dice, diceFrom } from './dice.ts'
import type { FormQuestion } from './form.ts'

/** How often this learner met a question, or a numeric question's variant, named `<id>` and `<id>#<variant>`. */
export type Seen = Readonly<Record<string, number>>

const tries = 400

/**
 * Draws a form by blueprint, the same for the same seed, bank and record of seen questions: exact counts for sections
 * and types, difficulty as near as it gets, what was met least first, enemies never together.
 * @throws Refusal bank-too-small
 */
export function drawForm(
  seed: string,
  blueprint: Blueprint,
  bank: readonly AskedQuestion[],
  seen: Seen,
): FormQuestion[] {
  const dice = diceFrom(seed)
  const ordered = [...bank].sort((a, b) => (a.id < b.id ? -1 : 1))
  let best: { picked: AskedQuestion[]; cost: number } | null = null
  for (let i = 0; i < tries; i++) {
    const picked = pick(dice, blueprint, ordered, seen)
    if (!picked) continue
    const cost = misfit(blueprint, picked) + 100 * picked.reduce((sum, q) => sum + (seen[q.id] ?? 0), 0)
    if (!best || cost < best.cost) best = { picked, cost }
  }
  if (!best) throw new Refusal('bank-too-small')
  return arrange(dice, blueprint, best.picked).map(question => freeze(dice, question, seen))
}

/** Draws a practice round: as many as asked for, met least first, section by section. */
export function drawPractice(
  seed: string,
  count: number,
  bank: readonly AskedQuestion[],
  seen: Seen,
): FormQuestion[] {
  const dice = diceFrom(seed)
  const picked: AskedQuestion[] = []
  for (const question of leastSeenFirst(
    dice,
    [...bank].sort((a, b) => (a.id < b.id ? -1 : 1)),
    seen,
  )) {
    if (picked.length < count && !clashes(picked, question)) picked.push(question)
  }
  if (picked.length === 0) throw new Refusal('bank-too-small')
  const sections = [...new Set(picked.map(question => question.section))]
  const grouped = sections.flatMap(section => picked.filter(question => question.section === section))
  return grouped.map(question => freeze(dice, question, seen))
}

function leastSeenFirst(dice: Dice, bank: readonly AskedQuestion[], seen: Seen): AskedQuestion[] {
  return dice.shuffle(bank).sort((a, b) => (seen[a.id] ?? 0) - (seen[b.id] ?? 0))
}

/** One greedy pass; null when a count cannot be met this time. */
function pick(
  dice: Dice,
  blueprint: Blueprint,
  bank: readonly AskedQuestion[],
  seen: Seen,
): AskedQuestion[] | null {
  const sections = new Map(blueprint.sections.map(section => [section.id, section.form]))
  const types = new Map<QuestionType, number>(Object.entries(blueprint.types) as [QuestionType, number][])
  const picked: AskedQuestion[] = []
  // Rare types go first: there are many singles to fill what is left.
  const rarity = (q: AskedQuestion) =>
    (types.get(q.type) ?? 0) / bank.filter(each => each.type === q.type).length
  const order = leastSeenFirst(dice, bank, seen)
  const rareFirst = [...order].sort((a, b) => Number(a.type === 'single') - Number(b.type === 'single'))
  for (const question of dice.next() < 0.8 ? rareFirst : order.sort((a, b) => rarity(b) - rarity(a))) {
    const sectionLeft = sections.get(question.section ?? '') ?? 0
    const typeLeft = types.get(question.type) ?? 0
    if (sectionLeft === 0 || typeLeft === 0 || clashes(picked, question)) continue
    sections.set(question.section ?? '', sectionLeft - 1)
    types.set(question.type, typeLeft - 1)
    picked.push(question)
  }
  const missing = [...sections.values(), ...types.values()].some(left => left > 0)
  return missing ? null : picked
}

function clashes(picked: readonly AskedQuestion[], question: AskedQuestion): boolean {
  return picked.some(each => each.enemies.includes(question.id) || question.enemies.includes(each.id))
}

/** Distance in per cent points from the blueprint's difficulty shares. */
function misfit(blueprint: Blueprint, picked: readonly AskedQuestion[]): number {
  const share = (level: Difficulty) =>
    (100 * picked.filter(q => q.difficulty === level).length) / picked.length
  return (['easy', 'medium', 'hard'] as const).reduce(
    (sum, level) => sum + Math.abs(share(level) - blueprint.difficulty[level]),
    0,
  )
}

/** Section by section in the blueprint's order, shuffled inside. */
function arrange(dice: Dice, blueprint: Blueprint, picked: readonly AskedQuestion[]): AskedQuestion[] {
  return blueprint.sections.flatMap(section => dice.shuffle(picked.filter(q => q.section === section.id)))
}

/** Shuffles what may be shuffled and fills a numeric question with its least met variant. */
function freeze(dice: Dice, question: AskedQuestion, seen: Seen): FormQuestion {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { question: { ...question, options: shuffleUnlessNumbers(dice, question.options) }, given: {} }
    case 'ordering':
      return { question: { ...question, items: dice.shuffle(question.items) }, given: {} }
    case 'matching':
      return {
        question: {
          ...question,
          prompts: dice.shuffle(question.prompts),
          answers: dice.shuffle(question.answers),
        },
        given: {},
      }
    case 'numeric': {
      const met = (i: number) => seen[`${question.id}#${i}`] ?? 0
      const [first] = dice.shuffle(question.variants.map((_, i) => i)).sort((a, b) => met(a) - met(b))
      const given = question.variants[first ?? 0] ?? {}
      return { question: { ...question, stem: fill(question.stem, given), variants: [given] }, given }
    }
  }
}

/** Options that are all numbers stay in ascending order, as the eye expects them. */
function shuffleUnlessNumbers<T extends { text: string }>(dice: Dice, options: readonly T[]): T[] {
  const value = (option: T) => Number.parseFloat(option.text.replace(/[\s,\u202f]/g, ''))
  if (options.some(option => Number.isNaN(value(option)))) return dice.shuffle(options)
  return [...options].sort((a, b) => value(a) - value(b))
}

/** Puts the givens of a variant into a text that names them as {name}. */
export function fill(text: string, given: Readonly<Record<string, number>>): string {
  return text.replace(/\{([a-z][A-Za-z0-9]*)\}/g, (whole, name: string) => {
    const value = given[name]
    return value === undefined ? whole : String(value)
  })
}

/** Keys of what was drawn, from the bank's keys. */
export function keysOf(
  questions: readonly FormQuestion[],
  keys: ReadonlyMap<string, AnswerKey>,
): AnswerKey[] {
  return questions.map(({ question }) => {
    const key = keys.get(question.id)
    if (!key) throw new Refusal('library-damaged')
    return key
  })
}
