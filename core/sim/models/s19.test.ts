import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diceFrom } from '../dice.ts'
import { type ChainSetting, NETWORK_MS, type Span, serve } from './deadline/call.ts'
import { createLeaf, HEDGE_BURST, percentile } from './deadline/leaf.ts'
import { s19 } from './s19.ts'
import { runToEnd } from './simulator.ts'

const setting: fc.Arbitrary<ChainSetting> = fc.record({
  deadlineMs: fc.integer({ min: 20, max: 2000 }),
  propagated: fc.boolean(),
  timeoutMs: fc.integer({ min: 10, max: 2000 }),
  attempts: fc.integer({ min: 1, max: 3 }),
  reserveMs: fc.nat(100),
  workMs: fc.integer({ min: 1, max: 100 }),
  leafMs: fc.integer({ min: 1, max: 200 }),
  leafSigma: fc.double({ min: 0, max: 2, noNaN: true }),
  hedgeAfterMs: fc.nat(200),
  hedgeBudget: fc.nat(100),
})

function requests(given: ChainSetting, seed: number, count: number) {
  const dice = diceFrom(seed)
  const { leaf, account } = createLeaf(given, dice.fork('storage'))
  const work = dice.fork('work')
  const stopAt = given.propagated ? given.deadlineMs : Number.POSITIVE_INFINITY
  const all = Array.from({ length: count }, () => {
    const spans: Span[] = []
    const call = { depth: 0, startAt: 0, wantedUntil: given.deadlineMs, stopAt }
    return { answer: serve(call, given, leaf, work, spans), spans }
  })
  return { all, account }
}

test('with the deadline passed along, no work starts or goes on after it, nor after a caller has given up', () => {
  fc.assert(
    fc.property(setting, fc.nat(), (given, seed) => {
      const { all } = requests({ ...given, propagated: true }, seed, 20)
      for (const { answer, spans } of all) {
        for (const span of spans) {
          expect(span.startAt).toBeLessThan(given.deadlineMs)
          expect(span.endAt).toBeLessThanOrEqual(Math.min(given.deadlineMs, span.wantedUntil))
        }
        expect(answer.at).toBeLessThanOrEqual(given.deadlineMs)
      }
    }),
  )
})

test('without it, the model shows work after the deadline', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const run = runToEnd(s19, {}, seed)
    expect(run.state.lateStarts).toBeGreaterThan(50)
    expect(run.invariants.map(each => each.holds)).toEqual([false, false, true])
    expect(run.state.worst.some(span => span.endAt > run.state.deadlineMs)).toBe(true)
  }
})

test('work ends after it begins, and a child begins within its parent, one message later', () => {
  fc.assert(
    fc.property(setting, fc.nat(), (given, seed) => {
      for (const { spans } of requests(given, seed, 10).all) {
        spans.forEach((span, i) => {
          expect(span.endAt).toBeGreaterThanOrEqual(span.startAt)
          const parent = spans.slice(0, i).findLast(each => each.depth === span.depth - 1)
          if (parent) expect(span.startAt).toBeGreaterThanOrEqual(parent.startAt + NETWORK_MS)
        })
        expect(spans.filter(each => each.depth === 0)).toHaveLength(1)
      }
    }),
  )
})

test('a second copy never makes a call slower, and keeps to its budget', () => {
  fc.assert(
    fc.property(setting, fc.nat(), fc.integer({ min: 1, max: 200 }), (given, seed, hedgeAfterMs) => {
      // One attempt and no deadline: both runs make the same calls.
      const alike = { ...given, propagated: false, attempts: 1 }
      const alone = requests({ ...alike, hedgeAfterMs: 0 }, seed, 100)
      const hedged = requests({ ...alike, hedgeAfterMs }, seed, 100)
      expect(alone.account.copies).toBe(0)
      expect(hedged.account.calls).toBe(alone.account.calls)
      hedged.account.times.forEach((ms, i) => {
        expect(ms).toBeLessThanOrEqual(alone.account.times[i]!)
      })
      const { calls, copies } = hedged.account
      expect(copies).toBeLessThanOrEqual(HEDGE_BURST + (calls * given.hedgeBudget) / 100)
    }),
  )
})

test('invariants hold at the end of any run with the deadline passed along', () => {
  fc.assert(
    fc.property(setting, fc.nat(), (given, seed) => {
      const run = runToEnd(s19, { ...given, propagated: 1 }, seed)
      expect(run.invariants.filter(each => !each.holds)).toEqual([])
    }),
    { numRuns: 10 },
  )
})

test('a copy after the p95 costs about five calls in a hundred and halves the distance of the p99', () => {
  const alone = runToEnd(s19, {}, 8).state
  const hedged = runToEnd(s19, { hedgeAfterMs: 105 }, 8).state
  expect(hedged.copies / hedged.calls).toBeLessThan(0.08)
  expect(hedged.leafP99Ms - hedged.leafP95Ms).toBeLessThan(0.5 * (alone.leafP99Ms - alone.leafP95Ms))
})

test('the nearest-rank percentile is the value that a share does not exceed', () => {
  expect(percentile([], 0.5)).toBe(0)
  expect(percentile([1, 2, 3, 4], 0.5)).toBe(2)
  expect(percentile([1, 2, 3, 4], 0.99)).toBe(4)
  expect(percentile([7], 0.01)).toBe(7)
})
