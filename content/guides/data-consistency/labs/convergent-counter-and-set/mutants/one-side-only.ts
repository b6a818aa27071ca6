// Takes over what the other side added, and does not hear of its removes.
type Counts = Readonly<Record<string, number>>

export interface CounterState {
  readonly up: Counts
  readonly down: Counts
}

export interface SetState {
  /** How many adds of each replica are known, whether or not they are still there. */
  readonly seen: Counts
  /** Element by the add it came from, for example `n1:3`. */
  readonly live: Readonly<Record<string, string>>
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

  add(state: SetState, replica: string, element: string): SetState {
    const seen = plus(state.seen, replica, 1)
    return { seen, live: { ...set.remove(state, element).live, [`${replica}:${seen[replica]}`]: element } }
  },

  remove: ({ seen, live }: SetState, element: string): SetState => ({
    seen,
    live: Object.fromEntries(Object.entries(live).filter(([, each]) => each !== element)),
  }),

  elements: ({ live }: SetState): string[] => [...new Set(Object.values(live))].sort(),

  merge: (a: SetState, b: SetState): SetState => ({
    seen: larger(a.seen, b.seen),
    live: { ...a.live, ...kept(b, a) },
  }),
}

/** What is there by one state and not gone by the other: an add the other has seen, and no longer has, was removed. */
function kept(one: SetState, other: SetState): Record<string, string> {
  const entries = Object.entries(one.live).filter(([add]) => {
    const [replica = '', count] = add.split(':')
    return add in other.live || Number(count) > (other.seen[replica] ?? 0)
  })
  return Object.fromEntries(entries)
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
