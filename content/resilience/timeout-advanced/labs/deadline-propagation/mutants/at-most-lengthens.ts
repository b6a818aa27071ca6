// Lets atMostMs replace the deadline of the parent instead of shortening it.
export interface Clock {
  now(): number
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
  return scopeUntil(clock, clock.now() + leftMs).scope
}

/** Ends a scope and all below it, and gives back who is to be told, for when that is done. */
type Close = (why: Reason) => (() => void)[]

function scopeUntil(clock: Clock, deadline: number, born?: Reason): { scope: Scope; close: Close } {
  const timeLeft = () => Math.max(0, deadline - clock.now())
  const listeners = new Set<(reason: Reason) => void>()
  const below: Close[] = []
  let reason = born ?? (timeLeft() > 0 ? undefined : 'deadline')
  const ended = () => reason ?? (timeLeft() > 0 ? undefined : 'deadline')

  const close: Close = why => {
    if (reason) return []
    const own = ended() ?? why
    reason = own
    stopTimer()
    const toTell = [...listeners].map(listener => () => listener(own))
    listeners.clear()
    return [...toTell, ...below.flatMap(each => each(own))]
  }
  const end = (why: Reason) => {
    for (const tell of close(why)) tell()
  }
  const stopTimer = reason ? () => {} : clock.after(timeLeft(), () => end('deadline'))

  const onEnd = (listener: (reason: Reason) => void) => {
    const already = ended()
    if (already) {
      listener(already)
      return () => {}
    }
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  const left = () => (ended() ? 0 : timeLeft())
  const scope: Scope = {
    left,
    ended,
    onEnd,
    cancel: () => end('cancelled'),
    toWire: () => Math.floor(left()),
    child({ reserveMs = 0, atMostMs = Infinity } = {}) {
      const latest = atMostMs < Infinity ? clock.now() + atMostMs : deadline - reserveMs
      const child = scopeUntil(clock, latest, ended())
      below.push(child.close)
      return child.scope
    },
    start(usualMs, work) {
      if (ended() || timeLeft() < usualMs) return false
      work()
      return true
    },
  }
  return { scope, close }
}
