import { consumedAt } from '#core/attempt/replay.ts'
import type { Verb } from '../verb.ts'
import { openAttempt } from './attempt.ts'

/** The attempt that was left open. One whose time ran out meanwhile has ended now; that is said this once. */
export const findUnfinished: Verb<'exam.unfinished'> = world => {
  const open = world.store.attempts.open()
  if (!open) return null
  const { form, state } = openAttempt(world, open.id)
  const consumed = consumedAt(state, world.clock())
  return {
    attempt: open.id,
    ended: state.phase !== 'in-progress',
    exam: form.exam,
    title: form.title,
    mode: form.mode,
    answered: Object.keys(state.answers).length,
    of: form.questions.length,
    awayMs: consumed - state.consumedMs,
    remainingMs: state.budgetMs - consumed,
  }
}
