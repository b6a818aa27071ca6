import type { Dice } from '../../dice.ts'

/** How a chain of services spends a request's time. Times in ms. */
export interface ChainSetting {
  /** After this the user is gone. */
  deadlineMs: number
  /** Each caller is told how long the one before it still waits, and stops in time. */
  propagated: boolean
  /** How long a caller waits for one attempt. */
  timeoutMs: number
  attempts: number
  /** Kept back by each caller for its own answer. Only with a propagated deadline. */
  reserveMs: number
  /** Own work of each service before it calls the next; median. */
  workMs: number
  /** The last service's work; median, and spread of its logarithm. */
  leafMs: number
  leafSigma: number
  /** A second copy of the last call after this long; 0 for never. */
  hedgeAfterMs: number
  /** Second copies for 100 calls, at most. */
  hedgeBudget: number
}

/** Work done for a request by one service, for one attempt. */
export interface Span {
  service: string
  depth: number
  startAt: number
  endAt: number
  /** When whoever called gives up; work beyond is for nobody. */
  wantedUntil: number
  outcome: 'done' | 'failed' | 'stopped' | 'second copy'
}

/** One attempt at one service. */
export interface Call {
  depth: number
  startAt: number
  wantedUntil: number
  /** When the service must have stopped; Infinity when it was never told. */
  stopAt: number
}

/** What comes back from a call, and when. */
export interface Answer {
  at: number
  ok: boolean
}

/** The last service, as its caller meets it. */
export type Leaf = (call: Call, spans: Span[]) => Answer

export const services = ['gateway', 'orders', 'prices', 'storage'] as const
export const LEAF = services.length - 1
export const NETWORK_MS = 2

/** One call and all it causes; adds a span for everything that was worked. */
export function serve(call: Call, setting: ChainSetting, leaf: Leaf, dice: Dice, spans: Span[]): Answer {
  if (call.depth === LEAF) return leaf(call, spans)
  const { depth, startAt, wantedUntil, stopAt } = call
  const service = services[depth] ?? ''
  const span: Span = { service, depth, startAt, endAt: startAt, wantedUntil, outcome: 'failed' }
  const end = (at: number, ok: boolean): Answer => {
    span.endAt = Math.min(at, stopAt)
    span.outcome = at > stopAt ? 'stopped' : ok ? 'done' : 'failed'
    return { at: span.endAt, ok: ok && at <= stopAt }
  }
  spans.push(span)
  let now = startAt + dice.logNormal(setting.workMs, 0.3)
  for (let attempt = 0; attempt < setting.attempts; attempt++) {
    if (now >= stopAt) return end(now, false)
    const waitUntil = now + setting.timeoutMs
    // The answer must leave the next service early enough to travel back, and for the caller's own answer.
    const told = Math.min(waitUntil, stopAt - setting.reserveMs) - NETWORK_MS
    const next: Call = {
      depth: depth + 1,
      startAt: now + NETWORK_MS,
      wantedUntil: waitUntil - NETWORK_MS,
      stopAt: setting.propagated ? told : Number.POSITIVE_INFINITY,
    }
    if (next.startAt >= next.stopAt) return end(now, false)
    const answer = serve(next, setting, leaf, dice, spans)
    const back = answer.at + NETWORK_MS
    if (back <= waitUntil && answer.ok) return end(back, true)
    now = Math.min(back, waitUntil)
  }
  return end(now, false)
}
