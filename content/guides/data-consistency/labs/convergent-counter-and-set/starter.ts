/** What one replica knows of the counter. The shape is yours to choose; plain JSON. */
export interface CounterState {
  total: number
}

/** What one replica knows of the set. The shape is yours to choose; plain JSON. */
export interface SetState {
  elements: string[]
}

export const counter = {
  empty(): CounterState {
    return { total: 0 }
  },
  /** `amount` is a whole number and may be below 0. */
  add(state: CounterState, replica: string, amount: number): CounterState {
    return { total: state.total + amount }
  },
  value(state: CounterState): number {
    return state.total
  },
  merge(a: CounterState, b: CounterState): CounterState {
    // Forgets what one of the two has counted. Which numbers would have to be kept apart?
    return { total: Math.max(a.total, b.total) }
  },
}

export const set = {
  empty(): SetState {
    return { elements: [] }
  },
  add(state: SetState, replica: string, element: string): SetState {
    return { elements: [...state.elements.filter(each => each !== element), element] }
  },
  remove(state: SetState, element: string): SetState {
    return { elements: state.elements.filter(each => each !== element) }
  },
  /** Each element once, sorted with `sort()`. */
  elements(state: SetState): string[] {
    return [...state.elements].sort()
  },
  merge(a: SetState, b: SetState): SetState {
    // What one replica has removed comes back from the other.
    return { elements: [...new Set([...a.elements, ...b.elements])] }
  },
}
