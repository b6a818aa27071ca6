import { hybridBefore, type Stamps, vectorBefore } from './stamps.ts'

/** One event of a process. `at` is true time in ms; `message` numbers the message sent or received. */
export interface ClockEvent extends Stamps {
  index: number
  process: number
  kind: 'local' | 'send' | 'receive'
  message?: number
  at: number
}

/** Everything that happened, and how well each clock told the order. */
export interface ClockRecord {
  readonly events: readonly ClockEvent[]
  readonly tally: Readonly<Tally>
  add(event: Omit<ClockEvent, 'index'>): void
}

/** Pairs of events the clocks got wrong, or left open, against what happened before what. */
export interface Tally {
  ordered: number
  concurrent: number
  /** The later event of an ordered pair has the smaller (for Lamport and HLC: not the larger) stamp. */
  wallWrong: number
  lamportWrong: number
  hybridWrong: number
  /** The vectors order a concurrent pair, or do not order an ordered one. */
  vectorWrong: number
  /** Messages received, by the clocks of their two ends, before they were sent. */
  inversions: number
}

/**
 * Happens-before is worked out from the order within each process and from the messages alone, event by event, as the
 * set of all earlier events: none of the clocks is asked.
 */
export function createRecord(): ClockRecord {
  const events: ClockEvent[] = []
  /** For each event, 1 at the index of every event that happened before it. */
  const pasts: Uint8Array[] = []
  const lastOf = new Map<number, number>()
  const sentBy = new Map<number, number>()
  const tally: Tally = {
    ordered: 0,
    concurrent: 0,
    wallWrong: 0,
    lamportWrong: 0,
    hybridWrong: 0,
    vectorWrong: 0,
    inversions: 0,
  }

  const compare = (earlier: ClockEvent, later: ClockEvent, before: boolean) => {
    if (vectorBefore(earlier.vector, later.vector) !== before) tally.vectorWrong += 1
    if (!before) {
      tally.concurrent += 1
      return
    }
    tally.ordered += 1
    if (later.wall < earlier.wall) tally.wallWrong += 1
    if (later.lamport <= earlier.lamport) tally.lamportWrong += 1
    if (!hybridBefore(earlier.hybrid, later.hybrid)) tally.hybridWrong += 1
  }

  return {
    events,
    tally,
    add(given) {
      const index = events.length
      const event: ClockEvent = { index, ...given }
      const past = new Uint8Array(index)
      const follow = (cause: number | undefined) => {
        if (cause === undefined) return
        const before = pasts[cause] as Uint8Array
        for (let i = 0; i < before.length; i++) if (before[i]) past[i] = 1
        past[cause] = 1
      }
      follow(lastOf.get(event.process))
      if (event.kind === 'receive') {
        const sending = sentBy.get(event.message ?? -1)
        follow(sending)
        if (sending !== undefined && event.wall < (events[sending]?.wall ?? 0)) tally.inversions += 1
      }
      if (event.kind === 'send' && event.message !== undefined) sentBy.set(event.message, index)
      lastOf.set(event.process, index)
      for (const earlier of events) compare(earlier, event, past[earlier.index] === 1)
      events.push(event)
      pasts.push(past)
    },
  }
}
