import { broken, holds, type Verdict } from '../history.ts'
import { type Json, sameJson } from '../json.ts'

/** All replicas hold the same, whatever the order of keys in it. `held` is by node id. */
export function convergence(held: { readonly [node: string]: Json }): Verdict {
  const ids = Object.keys(held)
  const first = ids[0]
  for (const id of ids) {
    if (first === undefined || sameJson(held[first], held[id])) continue
    const words = `${first} holds ${JSON.stringify(held[first])}, but ${id} holds ${JSON.stringify(held[id])}.`
    return broken(words, [])
  }
  return holds
}
