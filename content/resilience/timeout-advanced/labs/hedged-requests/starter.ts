export interface Clock {
  /** Ms. */
  now(): number
  /** Calls `run` once, `ms` later. Returns what cancels it. */
  after(ms: number, run: () => void): () => void
}

export type Answer = { ok: true; value: unknown } | { ok: false; error: string }

/** Sends one copy. Returns what withdraws it. */
export type Send = (copy: 1 | 2, reply: (answer: Answer) => void) => () => void

export interface Hedger {
  /** Returns what gives the call up. */
  call(send: Send, options: { repeatable: boolean }, done: (answer: Answer) => void): () => void
}

export interface Settings {
  clock: Clock
  hedgeAfterMs: number
  callsPerHedge: number
  burst: number
}

export function createHedger(_settings: Settings): Hedger {
  return {
    // One copy, and all the patience in the world.
    call: (send, _options, done) => send(1, done),
  }
}
