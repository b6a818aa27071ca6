import { questionOf } from '#core/attempt/rules.ts'
import type { Verb } from '../verb.ts'
import { openRunning, readingOf, record } from './attempt.ts'

/** Strikes out an option the candidate has ruled out, or takes that back. */
export const strikeOption: Verb<'exam.strike'> = (world, { attempt: id, question, option, struck }) => {
  const attempt = openRunning(world, id)
  questionOf(attempt.form, question)
  return readingOf(world, record(world, attempt, { type: 'struck', question, option, struck }))
}
