// Remembers every add and every remove there ever was. It is right, and grows for ever.
type Counts = Readonly<Record<string, number>>

export interface CounterState {
  readonly up: Counts
  readonly down: Counts
}

export interface SetState {
  readonly added: Readonly<Record<string, string>>
  readonly removed: Readonly<Record<string, true>>
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
  empty: (): SetState => ({ added: {}, removed: {} }),
  add({ added, removed }: SetState, replica: string, element: string): SetState {
    const count = Object.keys(added).filter(add => add.startsWith(`${replica}:`)).length + 1
    return { added: { ...added, [`${replica}:${count}`]: element }, removed }
  },
  remove({ added, removed }: SetState, element: string): SetState {
    const gone = Object.entries(added).filter(([, each]) => each === element)
    return { added, removed: { ...removed, ...Object.fromEntries(gone.map(([add]) => [add, true as const])) } }
  },
  elements({ added, removed }: SetState): string[] {
    const there = Object.entries(added).filter(([add]) => !(add in removed))
    return [...new Set(there.map(([, element]) => element))].sort()
  },
  merge: (a: SetState, b: SetState): SetState => ({
    added: { ...a.added, ...b.added },
    removed: { ...a.removed, ...b.removed },
  }),
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
