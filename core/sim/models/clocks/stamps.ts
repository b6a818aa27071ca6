/** A hybrid logical clock's stamp: the largest wall time heard of in ms, and a counter within it. */
export interface HybridStamp {
  l: number
  c: number
}

/** One event as the four kinds of clock stamp it. */
export interface Stamps {
  /** The process's own wall clock, in ms. */
  wall: number
  lamport: number
  /** One count for each process. */
  vector: readonly number[]
  hybrid: HybridStamp
}

/** The clocks of one process. What it hears of another's stamps moves them on. */
export interface Clocks {
  /** Stamps a local event or a sending. */
  tick(wall: number): Stamps
  /** Stamps a receipt of a message that carries its sender's stamps. */
  receive(wall: number, heard: Stamps): Stamps
}

/**
 * Lamport 1978; vector clocks by Fidge and by Mattern, 1988; hybrid logical clocks by Kulkarni, Demirbas, Madappa,
 * Avva and Leone 2014, figure 5.
 */
export function createClocks(own: number, processes: number): Clocks {
  let lamport = 0
  let vector: number[] = []
  for (let i = 0; i < processes; i++) vector.push(0)
  let hybrid: HybridStamp = { l: Number.NEGATIVE_INFINITY, c: 0 }

  const stamp = (wall: number): Stamps => {
    vector = vector.map((count, i) => (i === own ? count + 1 : count))
    return { wall, lamport, vector, hybrid }
  }

  return {
    tick(wall) {
      lamport += 1
      hybrid = wall > hybrid.l ? { l: wall, c: 0 } : { l: hybrid.l, c: hybrid.c + 1 }
      return stamp(wall)
    },
    receive(wall, heard) {
      lamport = Math.max(lamport, heard.lamport) + 1
      vector = vector.map((count, i) => Math.max(count, heard.vector[i] ?? 0))
      const l = Math.max(wall, hybrid.l, heard.hybrid.l)
      const counts = [hybrid, heard.hybrid].filter(each => each.l === l).map(each => each.c + 1)
      hybrid = { l, c: Math.max(0, ...counts) }
      return stamp(wall)
    },
  }
}

/** Before in every count that differs, and different in one. */
export function vectorBefore(a: readonly number[], b: readonly number[]): boolean {
  let less = false
  for (let i = 0; i < a.length; i++) {
    const one = a[i] ?? 0
    const other = b[i] ?? 0
    if (one > other) return false
    if (one < other) less = true
  }
  return less
}

export function hybridBefore(a: HybridStamp, b: HybridStamp): boolean {
  return a.l < b.l || (a.l === b.l && a.c < b.c)
}
