export interface Clock {
  /** Ms. Only differences mean anything. */
  now(): number
  /** Calls `run` once, `ms` later. Returns what cancels it. */
  after(ms: number, run: () => void): () => void
}

export type Reason = 'deadline' | 'cancelled'

export interface Scope {
  left(): number
  ended(): Reason | undefined
  child(options?: { reserveMs?: number; atMostMs?: number }): Scope
  start(usualMs: number, work: () => void): boolean
  onEnd(listener: (reason: Reason) => void): () => void
  cancel(): void
  toWire(): number
}

export function openScope(clock: Clock, leftMs: number): Scope {
  const deadline = clock.now() + leftMs
  return {
    left: () => deadline - clock.now(),
    ended: () => undefined,
    // A constant per hop: every child starts afresh. This is what the lab is to mend.
    child: () => openScope(clock, leftMs),
    start: (_usualMs, work) => {
      work()
      return true
    },
    onEnd: _listener => () => {},
    cancel: () => {},
    toWire: () => leftMs,
  }
}
