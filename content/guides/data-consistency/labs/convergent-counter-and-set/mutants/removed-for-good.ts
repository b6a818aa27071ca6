// Remembers what was removed by name, so that an element never comes back.
type Counts = Readonly<Record<string, number>>

export interface CounterState {
  readonly up: Counts
  readonly down: Counts
}

export interface SetState {
  readonly added: readonly string[]
  readonly removed: readonly string[]
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
  empty: (): SetState => ({ added: [], removed: [] }),
  add: ({ added, removed }: SetState, _replica: string, element: string): SetState => ({
    added: joined(added, [element]),
    removed,
  }),
  remove: ({ added, removed }: SetState, element: string): SetState => ({
    added,
    removed: added.includes(element) ? joined(removed, [element]) : removed,
  }),
  elements: ({ added, removed }: SetState): string[] =>
    added.filter(each => !removed.includes(each)).sort(),
  merge: (a: SetState, b: SetState): SetState => ({
    added: joined(a.added, b.added),
    removed: joined(a.removed, b.removed),
  }),
}

function joined(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])]
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
