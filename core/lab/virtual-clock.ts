import { createHeap } from '../sim/heap.ts'

/** The part of a virtual clock that learner's code gets: it can read and wait, but not make time pass. */
export interface Clock {
  /** Ms. Never runs backwards. */
  now(): number
  /** Calls `run` once, `ms` later. Returns what cancels it. */
  after(ms: number, run: () => void): () => void
}

/** Time that passes when a test says so. */
export interface VirtualClock {
  readonly face: Clock
  now(): number
  after(ms: number, run: () => void): () => void
  /** Lets time pass, running what falls due on the way: earliest first, and first set first among equals. */
  advance(ms: number): void
  /** Runs until nothing waits any more. */
  settle(): void
  /** Timers set, neither run nor cancelled. */
  readonly waiting: number
}

const MOST_EVENTS = 200_000

/** @param startAt what the clock shows at first, in ms */
export function createClock(startAt = 0): VirtualClock {
  const heap = createHeap<{ run: () => void; live: boolean }>()
  let now = startAt
  let waiting = 0
  let events = 0

  const after = (ms: number, run: () => void) => {
    if (!(ms >= 0 && ms < Number.POSITIVE_INFINITY)) throw new RangeError(`a timer cannot wait ${ms} ms`)
    const timer = { run, live: true }
    heap.push(now + ms, timer)
    waiting += 1
    return () => {
      if (timer.live) waiting -= 1
      timer.live = false
    }
  }

  const runUntil = (end: number) => {
    for (;;) {
      const at = heap.nextAt()
      if (at === undefined || at > end) return
      const timer = heap.pop()
      if (!timer?.live) continue
      events += 1
      if (events > MOST_EVENTS)
        throw new Error(`more than ${MOST_EVENTS} timers ran; one of them sets itself again for ever`)
      timer.live = false
      waiting -= 1
      now = at
      timer.run()
    }
  }

  return Object.freeze({
    face: Object.freeze({ now: () => now, after }),
    now: () => now,
    after,
    advance(ms: number) {
      const end = now + ms
      runUntil(end)
      now = end
    },
    settle: () => runUntil(Number.POSITIVE_INFINITY),
    get waiting() {
      return waiting
    },
  })
}
