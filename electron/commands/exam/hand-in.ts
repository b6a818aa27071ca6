import type { Verb } from '../verb.ts'
import { openAttempt, readingOf, record } from './attempt.ts'

/** Ends and grades the attempt. Handing in twice, or after the time ran out, finds it ended and changes nothing. */
export const handIn: Verb<'exam.hand-in'> = (world, { attempt: id }) => {
  const attempt = openAttempt(world, id)
  const ended =
    attempt.state.phase === 'in-progress' ? record(world, attempt, { type: 'submitted' }) : attempt
  world.after(() => world.desktop.leaveExamRoom())
  return readingOf(world, ended)
}
