import { isOpen } from '#core/attempt/replay.ts'
import type { Verb } from '../verb.ts'
import { openAttempt, readingOf, record } from './attempt.ts'

/** Ends the attempt without a result; it stays in the record. */
export const abandonAttempt: Verb<'exam.abandon'> = (world, { attempt: id }) => {
  const attempt = openAttempt(world, id)
  const ended = isOpen(attempt.state) ? record(world, attempt, { type: 'abandoned' }) : attempt
  world.after(() => world.desktop.leaveExamRoom())
  return readingOf(world, ended)
}
