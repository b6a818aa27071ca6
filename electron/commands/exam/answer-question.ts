import { fits, questionOf } from '#core/attempt/rules.ts'
import { Refusal } from '#core/errors.ts'
import type { Verb } from '../verb.ts'
import { openRunning, readingOf, record } from './attempt.ts'

/** Writes an answer, or clears it. The reply is made after the write, so *Saved* means on disk. */
export const answerQuestion: Verb<'exam.answer'> = (world, { attempt: id, question, response, opId }) => {
  const attempt = openRunning(world, id)
  if (world.store.attempts.knows(id, opId)) return readingOf(world, attempt)
  const asked = questionOf(attempt.form, question)
  if (response && !fits(asked, response)) throw new Refusal('response-misfit')
  return readingOf(world, record(world, attempt, { type: 'answered', question, response, opId }, opId))
}
