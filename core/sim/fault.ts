/**
 * What goes wrong, and when, as plain data. `at` is true time in ms. A fault with `forMs` ends by itself, so that
 * taking it out of a schedule takes its end out too; one without lasts until `restart` or `heal`, or to the end.
 * Faults of links touch every link unless `from` or `to` names the ends; they do not touch a node's messages to itself.
 */
export type Fault =
  /** Memory, timers and messages waiting at the node are gone; `durable` stays. */
  | { at: number; do: 'crash'; node: string; forMs?: number }
  | { at: number; do: 'restart'; node: string }
  /** The node stands still, as in a long garbage collection: nothing is lost, everything is late. */
  | { at: number; do: 'pause'; node: string; forMs: number }
  /** No message passes between two groups. Whoever is in no group still reaches everyone. */
  | { at: number; do: 'partition'; groups: string[][]; forMs?: number; name?: string }
  /** One way: messages from these to those are lost, the others pass. */
  | { at: number; do: 'cut'; from: string[]; to: string[]; forMs?: number; name?: string }
  /** Ends the faults of links that go by this name, or all of them. */
  | { at: number; do: 'heal'; name?: string }
  /** The wall clock jumps. */
  | { at: number; do: 'skew'; node: string; byMs: number }
  /** The clock changes its speed. A timer already set keeps the moment it was set for. */
  | { at: number; do: 'drift'; node: string; ppm: number }
  | {
      at: number
      do: 'loss' | 'duplicate'
      rate: number
      from?: string[]
      to?: string[]
      forMs?: number
      name?: string
    }
  | {
      at: number
      do: 'slow'
      factor: number
      from?: string[]
      to?: string[]
      forMs?: number
      name?: string
    }

export type Schedule = readonly Fault[]

/** Which links a fault of links touches. */
export function touches(fault: Fault): (from: string, to: string) => boolean {
  switch (fault.do) {
    case 'partition': {
      const group = new Map<string, number>()
      fault.groups.forEach((ids, number) => {
        for (const id of ids) group.set(id, number)
      })
      return (from, to) => group.has(from) && group.has(to) && group.get(from) !== group.get(to)
    }
    case 'cut':
    case 'loss':
    case 'duplicate':
    case 'slow': {
      const { from: senders, to: receivers } = fault
      return (from, to) =>
        (senders === undefined || senders.includes(from)) &&
        (receivers === undefined || receivers.includes(to))
    }
    default:
      return () => false
  }
}
