import { Refusal } from '../errors.ts'
import type { AnswerKey, AskedQuestion } from '../library/compiled-question.ts'
import type { Blueprint } from '../library/exam.ts'
import type { Difficulty } from '../library/question.ts'
import { assign } from './assign.ts'
import { type Dice, diceFrom } from './dice.ts'
import type { FormQuestion } from './form.ts'

/** How often this learner met a question, or a numeric question's variant, named `<id>` and `<id>#<variant>`. */
export type Seen = Readonly<Record<string, number>>

/** Draws that are tried; of those the one nearest to the blueprint's difficulty is taken. */
const tries = 48

/**
 * Draws a form by blueprint, the same for the same seed, bank and record of seen questions: exact counts for sections
 * and types, what was met least, enemies never together, and difficulty as near as it gets.
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
  /** What a form would cost the one after it: it should leave the next one fresh. */
  const repeatsAfter = (picked: readonly AskedQuestion[]) => {
    const then = { ...seen }
    for (const { id } of picked) then[id] = (then[id] ?? 0) + 1
    return repeats(pick(dice, blueprint, ordered, then) ?? [], then)
  }
  let best: { picked: AskedQuestion[]; cost: number } | null = null
  for (let i = 0; i < tries; i++) {
    const picked = pick(dice, blueprint, ordered, seen)
    if (!picked) continue
    const cost = misfit(blueprint, picked) + 100 * repeats(picked, seen) + 50 * repeatsAfter(picked)
    if (!best || cost < best.cost) best = { picked, cost }
  }
  if (!best) throw new Refusal('bank-too-small')
  return arrange(dice, blueprint, best.picked).map(question => freeze(dice, question, seen))
}

const repeats = (picked: readonly AskedQuestion[], seen: Seen): number =>
  picked.reduce((sum, question) => sum + familiarity(question, seen), 0)

/** How often a question was met; a numeric one counts as new while it has a variant that was never asked. */
function familiarity(question: AskedQuestion, seen: Seen): number {
  const met = seen[question.id] ?? 0
  if (question.type !== 'numeric') return met
  const fresh = question.variants.some((_, i) => !seen[`${question.id}#${i}`])
  return fresh ? Math.min(met, 0.1) : met
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

/** One draw with exact counts, the least met first, chance among equals; null when the counts cannot be met. */
function pick(
  dice: Dice,
  blueprint: Blueprint,
  bank: readonly AskedQuestion[],
  seen: Seen,
): AskedQuestion[] | null {
  const sections = new Map(blueprint.sections.map(section => [section.id, section.form]))
  const types = new Map<string, number>(Object.entries(blueprint.types))
  const friends: AskedQuestion[] = []
  for (const question of leastSeenFirst(dice, bank, seen))
    if (!clashes(friends, question)) friends.push(question)
  // The further a form digs into one cell (section and type), the dearer it gets: so every cell keeps as fresh a half as
  // it can for the next form.
  const dug = new Map<string, number>()
  const candidates = friends.map(question => {
    const cell = `${question.section} ${question.type}`
    const depth = dug.get(cell) ?? 0
    dug.set(cell, depth + 1)
    const size = friends.filter(
      each => each.section === question.section && each.type === question.type,
    ).length
    const cost = 10 * familiarity(question, seen) + (4 * depth) / size + dice.next() / 4
    return { left: question.section ?? '', right: question.type, cost }
  })
  const taken = assign(candidates, sections, types)
  return taken?.flatMap(i => friends[i] ?? []) ?? null
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
