// Numbers the steps of an element and lets the higher number win, be it an add or a remove.
type Counts = Readonly<Record<string, number>>

export interface CounterState {
  readonly up: Counts
  readonly down: Counts
}

export interface SetState {
  readonly steps: readonly { element: string; step: number; there: boolean }[]
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
  empty: (): SetState => ({ steps: [] }),
  add: (state: SetState, _replica: string, element: string): SetState => stepped(state, element, true),
  remove: (state: SetState, element: string): SetState =>
    set.elements(state).includes(element) ? stepped(state, element, false) : state,
  elements: ({ steps }: SetState): string[] =>
    steps
      .filter(each => each.there)
      .map(each => each.element)
      .sort(),
  merge: (a: SetState, b: SetState): SetState => ({
    steps: [...new Set([...a.steps, ...b.steps].map(each => each.element))].map(element => {
      const one = latest(a, element)
      const other = latest(b, element)
      return one.step > other.step || (one.step === other.step && one.there) ? one : other
    }),
  }),
}

function latest({ steps }: SetState, element: string) {
  return steps.find(each => each.element === element) ?? { element, step: 0, there: false }
}

function stepped(state: SetState, element: string, there: boolean): SetState {
  const step = latest(state, element).step + 1
  return { steps: [...state.steps.filter(each => each.element !== element), { element, step, there }] }
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
