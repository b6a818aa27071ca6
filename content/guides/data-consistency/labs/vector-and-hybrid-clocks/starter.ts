/** How many events of each process are known. A process that is not there counts 0. */
export type Vector = Readonly<Record<string, number>>
export type Order = 'before' | 'after' | 'equal' | 'concurrent'

/** Smaller if its ms are smaller, or if they are equal and its count is smaller. */
export interface Stamp {
  /** Ms of a wall clock: the own one, or one that was heard of. */
  readonly ms: number
  /** Tells events with the same ms apart. */
  readonly count: number
}

/** The vector of an event of process `id`, a sending included. */
export function vectorEvent(own: Vector, id: string): Vector {
  // Nothing is counted yet.
  return own
}

/** The vector of a receipt by process `id`. */
export function vectorReceive(own: Vector, heard: Vector, id: string): Vector {
  return own
}

export function vectorOrder(a: Vector, b: Vector): Order {
  return 'concurrent'
}

/** The stamp of an event, a sending included. `now` is what the process's own clock shows. */
export function hybridEvent(last: Stamp, now: number): Stamp {
  // The wall clock alone: two events of one millisecond get the same stamp.
  return { ms: now, count: 0 }
}

/** The stamp of a receipt, or undefined when the stamp heard lies too far ahead. */
export function hybridReceive(
  last: Stamp,
  heard: Stamp,
  now: number,
  mostAheadMs: number,
): Stamp | undefined {
  return { ms: now, count: 0 }
}

/** A text that sorts as the stamp does. */
export function hybridText(stamp: Stamp, id: string): string {
  return `${stamp.ms}:${stamp.count}:${id}`
}
