import { questionOf } from '#core/attempt/rules.ts'
import type { Verb } from '../verb.ts'
import { openRunning, readingOf, record } from './attempt.ts'

/** Keeps what the candidate finds wrong with a question; shown with the result and in the export. */
export const reportQuestion: Verb<'exam.report'> = (world, { attempt: id, question, words }) => {
  const attempt = openRunning(world, id)
  questionOf(attempt.form, question)
  return readingOf(world, record(world, attempt, { type: 'reported', question, words }))
}
