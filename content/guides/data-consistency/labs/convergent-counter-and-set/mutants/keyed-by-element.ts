// Looks elements up in a plain object, where some names are there before anybody adds them.
type Counts = Readonly<Record<string, number>>

export interface CounterState {
  readonly up: Counts
  readonly down: Counts
}

export interface SetState {
  readonly seen: Counts
  /** Adds by element; each add is a replica and a number. */
  readonly live: Readonly<Record<string, readonly string[]>>
}

export const counter = {
  empty: (): CounterState => ({ up: {}, down: {} }),

  add({ up, down }: CounterState, replica: string, amount: number): CounterState {
    return amount < 0 ? { up, down: plus(down, replica, -amount) } : { up: plus(up, replica, amount), down }
  },

  value: ({ up, down }: CounterState): number => total(up) - total(down),

  merge: (a: CounterState, b: CounterState): CounterState => ({
    up: larger(a.up, b.up),
    down: larger(a.down, b.down),
  }),
}

export const set = {
  empty: (): SetState => ({ seen: {}, live: {} }),
  add({ seen, live }: SetState, replica: string, element: string): SetState {
    const next = plus(seen, replica, 1)
    return { seen: next, live: { ...live, [element]: [`${replica}:${next[replica]}`] } }
  },
  remove: ({ seen, live }: SetState, element: string): SetState => ({
    seen,
    live: Object.fromEntries(Object.entries(live).filter(([each]) => each !== element)),
  }),
  elements: ({ live }: SetState): string[] => Object.keys(live).sort(),
  merge(a: SetState, b: SetState): SetState {
    const live: Record<string, string[]> = {}
    for (const element of Object.keys({ ...a.live, ...b.live })) {
      const one = a.live[element] ?? []
      const other = b.live[element] ?? []
      const adds = [
        ...one.filter(add => other.includes(add) || !knows(b, add)),
        ...other.filter(add => !one.includes(add) && !knows(a, add)),
      ]
      if (adds.length > 0) live[element] = adds
    }
    return { seen: larger(a.seen, b.seen), live }
  },
}

function knows({ seen }: SetState, add: string): boolean {
  const [replica = '', count] = add.split(':')
  return Number(count) <= (seen[replica] ?? 0)
}

function plus(counts: Counts, replica: string, amount: number): Counts {
  return { ...counts, [replica]: (counts[replica] ?? 0) + amount }
}

function larger(a: Counts, b: Counts): Counts {
  const result: Record<string, number> = { ...a }
  for (const [replica, count] of Object.entries(b)) result[replica] = Math.max(result[replica] ?? 0, count)
  return result
}

function total(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
