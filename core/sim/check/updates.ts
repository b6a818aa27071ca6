import { broken, type History, holds, type Operation, sayOperation, type Verdict } from '../history.ts'
import { type Json, sameJson } from '../json.ts'

/**
 * Every `add` that was answered is in the final collection, and nothing is there that nobody asked for. With
 * `once`, nothing is there twice.
 */
export function noLostUpdates(history: History, final: readonly Json[], once = true): Verdict {
  const adds = history.filter(each => each.f === 'add')
  const lost = adds.filter(
    each => each.outcome === 'ok' && !final.some(value => sameJson(value, added(each))),
  )
  if (lost.length > 0) {
    return broken(`Acknowledged, but not there at the end:${listed(lost)}`, lost)
  }
  const refused = adds.filter(each => each.outcome === 'fail')
  const possible = adds.filter(each => each.outcome !== 'fail')
  for (const value of final) {
    const askers = possible.filter(each => sameJson(value, added(each)))
    if (askers.length === 0) {
      const witness = refused.filter(each => sameJson(value, added(each)))
      const why =
        witness.length > 0 ? `although it was refused:${listed(witness)}` : 'although nobody added it.'
      return broken(`${JSON.stringify(value)} is there at the end, ${why}`, witness)
    }
    const times = final.filter(other => sameJson(other, value)).length
    if (once && times > askers.length) {
      return broken(`${JSON.stringify(value)} is there ${times} times at the end:${listed(askers)}`, askers)
    }
  }
  return holds
}

/**
 * The final sum of a counter counts every `add` that was answered once, and every one without an answer once or not at
 * all. Values may be below zero.
 */
export function sumOfUpdates(history: History, final: number): Verdict {
  let least = 0
  let most = 0
  const counted = history.filter(each => each.f === 'add' && each.outcome !== 'fail')
  for (const operation of counted) {
    const amount = typeof operation.value === 'number' ? operation.value : 1
    const unsure = operation.outcome === 'unknown'
    least += unsure ? Math.min(0, amount) : amount
    most += unsure ? Math.max(0, amount) : amount
  }
  if (final >= least && final <= most) return holds
  const expected = least === most ? `${least}` : `from ${least} to ${most}`
  return broken(`The sum at the end is ${final}; it should be ${expected}.`, counted)
}

function added(operation: Operation): Json {
  return operation.value ?? null
}

function listed(operations: readonly Operation[]): string {
  return operations.map(each => `\n${sayOperation(each)}`).join('')
}
