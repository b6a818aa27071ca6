import type { AnswerKey, Response } from '../library/compiled-question.ts'
import { evaluate } from '../library/formula.ts'
import type { Form } from './form.ts'
import { readNumber } from './read-number.ts'

/** Points are thousandths of one question, so that sums are exact on every machine. */
export const fullPoints = 1_000

/**
 * Credit for one answer, in thousandths (0 to 1000). Rules: single 1 or 0; choose k of n max(0, hits - wrong)/k;
 * ordering 1 exact, one half for one swap of neighbours; matching max(0, correct - 1)/(prompts - 1); numeric 1 within
 * the tolerance, one half within the near band. A blank earns nothing and costs nothing.
 */
export function credit(
  key: AnswerKey,
  given: Readonly<Record<string, number>>,
  response: Response | undefined,
): number {
  if (response?.type !== key.type) return 0
  if (key.type === 'single' && response.type === 'single') return response.option === key.key ? fullPoints : 0
  if (key.type === 'multiple' && response.type === 'multiple') {
    const hits = response.options.filter(id => key.keys.includes(id)).length
    const wrong = response.options.length - hits
    return Math.floor((Math.max(0, hits - wrong) * fullPoints) / key.keys.length)
  }
  if (key.type === 'ordering' && response.type === 'ordering') return creditOrder(key.order, response.order)
  if (key.type === 'matching' && response.type === 'matching') {
    const prompts = Object.keys(key.pairs)
    const correct = prompts.filter(id => response.pairs[id] === key.pairs[id]).length
    return Math.floor((Math.max(0, correct - 1) * fullPoints) / (prompts.length - 1))
  }
  if (key.type === 'numeric' && response.type === 'numeric') {
    const typed = readNumber(response.text)
    if (typed === null) return 0
    const off = Math.abs(typed - numericAnswer(key, given))
    const slack = 1e-9
    if (off <= key.tolerance + slack) return fullPoints
    return key.near !== undefined && off <= key.near + slack ? fullPoints / 2 : 0
  }
  return 0
}

function creditOrder(order: readonly string[], response: readonly string[]): number {
  const off = order.flatMap((id, i) => (response[i] === id ? [] : [i]))
  if (off.length === 0) return fullPoints
  const [first, second] = off
  const swapped =
    off.length === 2 &&
    first !== undefined &&
    second === first + 1 &&
    response[first] === order[second] &&
    response[second] === order[first]
  return swapped ? fullPoints / 2 : 0
}

/** The answer of a numeric question on its givens, rounded to the digits that are shown. */
export function numericAnswer(
  key: Extract<AnswerKey, { type: 'numeric' }>,
  given: Readonly<Record<string, number>>,
): number {
  const scale = 10 ** key.digits
  return Math.round(evaluate(key.formula, given) * scale) / scale
}

export interface Tally {
  points: number
  of: number
  questions: number
  right: number
}

/** Found by grading a form; says nothing about passing, which is asked by whoever holds a bar. */
export interface Score {
  /** Verified by machine, in hundredths of a per cent of the form. */
  scoreVerified: number
  total: Tally
  bySection: Record<string, Tally>
  byObjective: Record<string, Tally>
  byQuestion: Record<string, number>
  /** One standard error of measurement, in hundredths of a per cent. */
  bandVerified: number
}

/** A pure function of form and answers: the same on any machine, in any year. */
export function grade(form: Form, answers: Readonly<Record<string, Response>>): Score {
  const keys = new Map(form.keys.map(key => [key.id, key]))
  const total = emptyTally()
  const score: Score = {
    scoreVerified: 0,
    total,
    bySection: {},
    byObjective: {},
    byQuestion: {},
    bandVerified: 0,
  }
  for (const { question, given } of form.questions) {
    const key = keys.get(question.id)
    const points = key ? credit(key, given, answers[question.id]) : 0
    score.byQuestion[question.id] = points
    score.bySection[question.section ?? ''] ??= emptyTally()
    score.byObjective[question.objective] ??= emptyTally()
    for (const tally of [
      total,
      score.bySection[question.section ?? ''],
      score.byObjective[question.objective],
    ])
      if (tally) add(tally, points)
  }
  score.scoreVerified = total.of === 0 ? 0 : Math.floor((total.points * 10_000) / total.of)
  score.bandVerified = band(score.scoreVerified, form.questions.length)
  return score
}

const emptyTally = (): Tally => ({ points: 0, of: 0, questions: 0, right: 0 })

function add(tally: Tally, points: number): void {
  tally.points += points
  tally.of += fullPoints
  tally.questions += 1
  if (points === fullPoints) tally.right += 1
}

/**
 * Standard error of measurement in hundredths of a per cent, estimated as binomial over n questions:
 * sqrt(p(1-p)/n), with p kept off 0 and 1 by one half question (an estimate, not psychometrics).
 */
export function band(scoreVerified: number, n: number): number {
  if (n === 0) return 0
  const p = (scoreVerified / 10_000) * (n / (n + 1)) + 0.5 / (n + 1)
  return Math.round(Math.sqrt((p * (1 - p)) / n) * 10_000)
}
