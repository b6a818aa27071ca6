import { consumedAt } from '#core/attempt/replay.ts'
import type { Verb } from '../verb.ts'
import { openAttempt } from './attempt.ts'

/** The attempt that was left open, if its time has not run out meanwhile. */
export const findUnfinished: Verb<'exam.unfinished'> = world => {
  const open = world.store.attempts.open()
  if (!open) return null
  const { form, state } = openAttempt(world, open.id)
  if (state.phase !== 'in-progress') return null
  const consumed = consumedAt(state, world.clock())
  return {
    attempt: open.id,
    exam: form.exam,
    title: form.title,
    mode: form.mode,
    answered: Object.keys(state.answers).length,
    of: form.questions.length,
    awayMs: consumed - state.consumedMs,
    remainingMs: state.budgetMs - consumed,
  }
}
