import { questionOf } from '#core/attempt/rules.ts'
import type { Verb } from '../verb.ts'
import { openRunning, readingOf, record } from './attempt.ts'

/** Remembers which question is before the candidate, so that a restart comes back to it. */
export const visitQuestion: Verb<'exam.visit'> = (world, { attempt: id, question }) => {
  const attempt = openRunning(world, id)
  questionOf(attempt.form, question)
  if (attempt.state.here === question) return readingOf(world, attempt)
  return readingOf(world, record(world, attempt, { type: 'visited', question }))
}
