import type { Response } from '../library/compiled-question.ts'
import { type ClockReading, charge } from './clock.ts'
import type { AttemptEvent, EventBody, IncidentKind } from './events.ts'

export type Phase = 'created' | 'in-progress' | 'submitted' | 'expired' | 'abandoned'

/** Everything the log says, worked out afresh by whoever asks. */
export interface AttemptState {
  phase: Phase
  budgetMs: number
  consumedMs: number
  answers: Record<string, Response>
  flagged: string[]
  /** Question id to struck option ids. */
  struck: Record<string, string[]>
  here: string | null
  incidents: { kind: IncidentKind; detail: string; at: number; consumedMs: number }[]
  reports: { question: string; words: string }[]
  savedAt: number | null
  startedAt: number | null
  endedAt: number | null
  last: AttemptEvent | null
}

/** Folds a log, oldest event first. */
export function replay(events: readonly AttemptEvent[]): AttemptState {
  const state: AttemptState = {
    phase: 'created',
    budgetMs: 0,
    consumedMs: 0,
    answers: {},
    flagged: [],
    struck: {},
    here: null,
    incidents: [],
    reports: [],
    savedAt: null,
    startedAt: null,
    endedAt: null,
    last: null,
  }
  for (const event of events) {
    apply(state, event, event.body)
    state.consumedMs = event.consumedMs
    state.last = event
  }
  return state
}

function apply(state: AttemptState, event: AttemptEvent, body: EventBody): void {
  switch (body.type) {
    case 'created':
      state.budgetMs = body.budgetMs
      return
    case 'started':
      state.phase = 'in-progress'
      state.startedAt = event.clock.wall
      return
    case 'answered':
      if (body.response) state.answers[body.question] = body.response
      else delete state.answers[body.question]
      state.savedAt = event.clock.wall
      return
    case 'flagged':
      state.flagged = state.flagged.filter(id => id !== body.question)
      if (body.flagged) state.flagged.push(body.question)
      return
    case 'struck': {
      const others = (state.struck[body.question] ?? []).filter(id => id !== body.option)
      state.struck[body.question] = body.struck ? [...others, body.option] : others
      return
    }
    case 'visited':
      state.here = body.question
      return
    case 'incident':
      state.incidents.push({
        kind: body.kind,
        detail: body.detail,
        at: event.clock.wall,
        consumedMs: event.consumedMs,
      })
      return
    case 'reported':
      state.reports.push({ question: body.question, words: body.words })
      return
    case 'resumed':
      return
    case 'submitted':
    case 'expired':
    case 'abandoned':
      state.phase = body.type
      state.endedAt = event.clock.wall
      return
  }
}

/** Budget used at a given look at the clocks, in milliseconds, at most the budget. */
export function consumedAt(state: AttemptState, now: ClockReading): number {
  if (state.phase !== 'in-progress' || !state.last) return state.consumedMs
  return Math.min(state.budgetMs, state.consumedMs + charge(state.last.clock, now))
}

export const isOpen = (state: AttemptState): boolean =>
  state.phase === 'created' || state.phase === 'in-progress'
