import { broken, type History, holds, type Operation, sayOperation, type Verdict } from '../history.ts'
import { type Json, sameJson } from '../json.ts'
import type { Model } from './models.ts'

/** States looked at before the check gives up. */
const MOST_STATES = 200_000

/**
 * Is there one order of the operations that a single object could have served, in which every operation that returned
 * before another began stands before it? An operation without an answer may stand anywhere after it began, or nowhere;
 * one that failed did not happen. Operations that touch in a single instant count as overlapping.
 *
 * When there is none, the witness is the operation whose return made it so, and the operations that decide it: up to
 * the moment before, an order existed.
 *
 * Source: Wing and Gong 1993; remembering (set of operations, state) pairs after Lowe 2017.
 *
 * @param mostStates limit of the search; beyond it the verdict is `undecided`
 */
export function linearizable<State extends Json>(
  history: History,
  model: Model<State>,
  mostStates: number = MOST_STATES,
): Verdict {
  const budget = { left: mostStates }
  for (const operations of parts(history, model.perKey === true)) {
    const found = search(operations, model, budget)
    if (found === 'yes') continue
    if (found === 'no') return explain(operations, model, mostStates)
    const words = `The history is too entangled to be judged within ${mostStates} states.`
    return { ok: false, undecided: true, words, witness: [] }
  }
  return holds
}

function parts(history: History, perKey: boolean): Operation[][] {
  const byKey = new Map<string, Operation[]>()
  for (const operation of history) {
    if (operation.outcome === 'fail') continue
    const key = perKey ? (operation.key ?? '') : ''
    const part = byKey.get(key)
    if (part) part.push(operation)
    else byKey.set(key, [operation])
  }
  return [...byKey.values()].map(part => part.sort((a, b) => a.invokedAt - b.invokedAt))
}

type Found = 'yes' | 'no' | 'gave up'

function search<State extends Json>(
  operations: readonly Operation[],
  model: Model<State>,
  budget: { left: number },
): Found {
  const count = operations.length
  const placed: boolean[] = operations.map(() => false)
  const seen = new Set<string>()
  let answered = operations.filter(each => each.outcome === 'ok').length

  const place = (state: State): Found => {
    if (answered === 0) return 'yes'
    const situation = situationOf(placed, state)
    if (seen.has(situation)) return 'no'
    seen.add(situation)
    if (--budget.left < 0) return 'gave up'
    let earliestReturn = Number.POSITIVE_INFINITY
    for (let i = 0; i < count; i++)
      if (!placed[i]) earliestReturn = Math.min(earliestReturn, endOf(operations[i] as Operation))
    for (let i = 0; i < count; i++) {
      const operation = operations[i] as Operation
      if (placed[i]) continue
      if (operation.invokedAt > earliestReturn) break
      const next = model.apply(state, operation)
      const isAnswered = operation.outcome === 'ok'
      if (isAnswered && next.result !== undefined && !sameJson(next.result, operation.result)) continue
      const changesNothing = next.state === state
      if (changesNothing && !isAnswered) continue
      placed[i] = true
      if (isAnswered) answered -= 1
      const found = place(next.state)
      if (found !== 'no') return found
      placed[i] = false
      if (isAnswered) answered += 1
      // What fits now and changes nothing fits nowhere better, so there is nothing else to try.
      if (changesNothing) return 'no'
    }
    return 'no'
  }
  return place(model.initial)
}

function situationOf(placed: readonly boolean[], state: Json): string {
  let set = ''
  for (let i = 0; i < placed.length; i += 16) {
    let word = 0
    for (let bit = 0; bit < 16; bit++) if (placed[i + bit]) word |= 1 << bit
    set += String.fromCharCode(word)
  }
  return `${set}${JSON.stringify(state)}`
}

function endOf(operation: Operation): number {
  return operation.outcome === 'ok'
    ? (operation.returnedAt ?? Number.POSITIVE_INFINITY)
    : Number.POSITIVE_INFINITY
}

/**
 * Finds the first return without which an order still existed. What held with more operations held with fewer, so the
 * answer lies between the last moment known to be good and the first known to be bad.
 */
function explain<State extends Json>(
  operations: readonly Operation[],
  model: Model<State>,
  mostStates: number,
): Verdict {
  const returns = operations.filter(each => each.outcome === 'ok').sort((a, b) => endOf(a) - endOf(b))
  const impossible = (known: readonly Operation[]) => search(known, model, { left: mostStates }) === 'no'
  let good = -1
  let bad = returns.length - 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (impossible(upTo(operations, endOf(returns[middle] as Operation)))) bad = middle
    else good = middle
  }
  const culprit = returns[bad] as Operation
  let kept = upTo(operations, endOf(culprit))
  // Reads that decide nothing go. Writes stay: without one, a fault could appear where there was none.
  for (const each of kept) {
    if (each.f !== 'read' || each.id === culprit.id) continue
    const without = kept.filter(other => other !== each)
    if (each.outcome !== 'ok' || impossible(without)) kept = without
  }
  const others = kept.filter(each => each.id !== culprit.id)
  const words = `${sayOperation(culprit)}.\nNo order of the operations explains this`
  const given = others.map(each => `\n${sayOperation(each)}`).join('')
  return broken(others.length > 0 ? `${words}, given:${given}` : `${words}.`, [culprit, ...others])
}

/** The history as it was known at a time: what had not returned by then has no answer yet. */
function upTo(operations: readonly Operation[], at: number): Operation[] {
  return operations
    .filter(each => each.invokedAt <= at)
    .map(each => (endOf(each) <= at ? each : { ...each, outcome: 'unknown' }))
}
