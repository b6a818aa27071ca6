import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRecord } from './clocks/record.ts'
import { createClocks, hybridBefore, vectorBefore } from './clocks/stamps.ts'
import { s20 } from './s20.ts'
import { runToEnd } from './simulator.ts'

const values = fc.record({
  processes: fc.integer({ min: 2, max: 6 }),
  skewMs: fc.nat(200),
  driftPpm: fc.nat(20_000),
  latencyMs: fc.integer({ min: 1, max: 200 }),
  perSecond: fc.integer({ min: 1, max: 20 }),
  sendPercent: fc.nat(100),
})

test('whatever the clocks, happens-before is kept by Lamport, vector and hybrid stamps', () => {
  fc.assert(
    fc.property(values, fc.nat(), (given, seed) => {
      const { state, invariants } = runToEnd(s20, given, seed)
      expect(state.tally).toMatchObject({ lamportWrong: 0, vectorWrong: 0, hybridWrong: 0 })
      expect(invariants.slice(0, 4).every(each => each.holds)).toBe(true)
      expect(state.tally.ordered + state.tally.concurrent).toBe(
        (state.events.length * (state.events.length - 1)) / 2,
      )
    }),
    { numRuns: 40 },
  )
})

test('clocks within 40 ms: no inversion from 80 ms of latency on, inversions below', () => {
  let seen = 0
  for (let seed = 1; seed <= 30; seed++) {
    expect(runToEnd(s20, { skewMs: 40, latencyMs: 80, perSecond: 30 }, seed).state.tally.inversions).toBe(0)
    seen += runToEnd(s20, { skewMs: 40, latencyMs: 75, perSecond: 30 }, seed).state.tally.inversions
  }
  expect(seen).toBeGreaterThan(0)
})

test('the wall clock is told to be wrong when it is', () => {
  const good = runToEnd(s20, {}, 1).invariants.at(-1)
  const bad = runToEnd(s20, { skewMs: 100 }, 1).invariants.at(-1)
  expect(good).toMatchObject({ holds: true })
  expect(bad).toMatchObject({ holds: false, words: expect.stringMatching(/^Wrong for \d+ pairs/) })
})

test('the record finds clocks that are wrong', () => {
  const record = createRecord()
  const stamp = { wall: 5, lamport: 5, vector: [5, 5], hybrid: { l: 5, c: 5 } }
  record.add({ process: 0, kind: 'send', message: 1, at: 0, ...stamp })
  record.add({ process: 1, kind: 'receive', message: 1, at: 1, ...stamp, wall: 4 })
  record.add({ process: 0, kind: 'local', at: 2, ...stamp, vector: [9, 9] })
  expect(record.tally).toEqual({
    ordered: 2,
    concurrent: 1,
    wallWrong: 1,
    lamportWrong: 2,
    hybridWrong: 2,
    vectorWrong: 2,
    inversions: 1,
  })
})

test('happens-before goes through messages, also in several steps', () => {
  const [p, q, r] = [createClocks(0, 3), createClocks(1, 3), createClocks(2, 3)]
  const sent = p.tick(100)
  const aside = r.tick(1)
  const passedOn = q.receive(0, sent)
  const arrived = r.receive(2, passedOn)
  expect(vectorBefore(sent.vector, arrived.vector)).toBe(true)
  expect(vectorBefore(arrived.vector, sent.vector)).toBe(false)
  expect(vectorBefore(sent.vector, aside.vector) || vectorBefore(aside.vector, sent.vector)).toBe(false)
  expect([sent.lamport, passedOn.lamport, arrived.lamport]).toEqual([1, 2, 3])
  expect(arrived.hybrid).toEqual({ l: 100, c: 2 })
  expect(hybridBefore(passedOn.hybrid, arrived.hybrid)).toBe(true)
})

test('a hybrid clock that hears of nothing later is its wall clock', () => {
  const clocks = createClocks(0, 1)
  expect(clocks.tick(10).hybrid).toEqual({ l: 10, c: 0 })
  expect(clocks.tick(10).hybrid).toEqual({ l: 10, c: 1 })
  expect(clocks.tick(9).hybrid).toEqual({ l: 10, c: 2 })
  expect(clocks.tick(11).hybrid).toEqual({ l: 11, c: 0 })
})
