import type { AttemptReading } from '#core/api/exam.ts'
import { wallStrayed } from '#core/attempt/clock.ts'
import type { AttemptEvent, EventBody } from '#core/attempt/events.ts'
import type { Form } from '#core/attempt/form.ts'
import { grade } from '#core/attempt/grade.ts'
import { type AttemptState, consumedAt, isOpen, replay } from '#core/attempt/replay.ts'
import { Refusal } from '#core/errors.ts'
import type { World } from '../../world.ts'

/** An attempt as its log tells it now. */
export interface OpenedAttempt {
  id: string
  form: Form
  state: AttemptState
}

/**
 * Reads an attempt from its log. Whoever looks after the end finds it ended: an over-spent attempt becomes expired here,
 * with every answer it had.
 * @throws Refusal attempt-unknown, attempt-log-damaged
 */
export function openAttempt(world: World, id: string): OpenedAttempt {
  const form = world.store.attempts.form(id)
  const state = replay(world.store.attempts.log(id))
  const attempt = { id, form, state }
  const spent = state.phase === 'in-progress' && consumedAt(state, world.clock()) >= state.budgetMs
  return spent ? record(world, attempt, { type: 'expired' }) : attempt
}

/** Like openAttempt, for verbs that only make sense while it runs. @throws Refusal attempt-ended */
export function openRunning(world: World, id: string): OpenedAttempt {
  const attempt = openAttempt(world, id)
  if (attempt.state.phase !== 'in-progress') throw new Refusal('attempt-ended')
  return attempt
}

/** Appends one event to the log and returns the attempt as it stands after it. */
export function record(
  world: World,
  attempt: OpenedAttempt,
  body: EventBody,
  opId: string | null = null,
): OpenedAttempt {
  const { store } = world
  const clock = world.clock()
  const { last } = attempt.state
  if (last && body.type !== 'incident' && wallStrayed(last.clock, clock)) {
    const detail = 'The clock of this computer was changed.'
    return record(
      world,
      record(world, attempt, { type: 'incident', kind: 'clock-changed', detail }),
      body,
      opId,
    )
  }
  const consumedMs = body.type === 'expired' ? attempt.state.budgetMs : consumedAt(attempt.state, clock)
  const event: AttemptEvent = { seq: (last?.seq ?? 0) + 1, clock, consumedMs, body }
  store.attempts.append(attempt.id, event, opId)
  const state = replay(store.attempts.log(attempt.id))
  const score = isOpen(state) || state.phase === 'abandoned' ? null : grade(attempt.form, state.answers)
  if (body.type !== 'answered')
    store.attempts.cache(attempt.id, state.phase, state.endedAt, state.consumedMs, score)
  return { ...attempt, state }
}

/** The reading every verb on an attempt replies with. */
export function readingOf(world: World, attempt: OpenedAttempt): AttemptReading {
  const { state, form } = attempt
  return {
    attempt: attempt.id,
    phase: state.phase,
    timed: form.mode === 'exam',
    remainingMs: state.budgetMs - consumedAt(state, world.clock()),
    budgetMs: state.budgetMs,
    savedAt: state.savedAt,
    seq: state.last?.seq ?? 0,
    answers: state.answers,
    flagged: state.flagged,
    struck: state.struck,
    here: state.here,
    incidents: state.incidents.length,
  }
}
