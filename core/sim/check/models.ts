import type { Operation } from '../history.ts'
import { type Json, sameJson } from '../json.ts'

/** What an object would answer if operations came one at a time. */
export interface Model<State extends Json = Json> {
  initial: State
  /** `result` is compared with what the client got; undefined is not compared. */
  apply(state: State, operation: Operation): { state: State; result?: Json }
  /** Operations on different keys are judged apart: keys that are linearizable one by one are so together. */
  perKey?: boolean
}

/**
 * One value. `read` gets it, `write` sets it, `cas` with `value: [expected, next]` gets true and sets it, or gets
 * false, `delete` sets it to null.
 */
export function register(initial: Json = null): Model {
  return {
    initial,
    apply(state, { f, value = null }) {
      if (f === 'read') return { state, result: state }
      if (f === 'write') return { state: value }
      if (f === 'delete') return { state: null }
      if (f === 'cas') {
        const [expected = null, next = null] = Array.isArray(value) ? (value as Json[]) : []
        return sameJson(state, expected) ? { state: next, result: true } : { state, result: false }
      }
      throw new RangeError(`a register has no ${f}`)
    },
  }
}

/** A register for each key. */
export function keyValue(initial: Json = null): Model {
  return { ...register(initial), perKey: true }
}

/** A sum. `add` adds its value (1 when it has none), `read` gets the sum. */
export function counter(initial = 0): Model<number> {
  return {
    initial,
    apply(state, { f, value }) {
      if (f === 'read') return { state, result: state }
      if (f === 'add') return { state: state + (typeof value === 'number' ? value : 1) }
      throw new RangeError(`a counter has no ${f}`)
    },
  }
}
