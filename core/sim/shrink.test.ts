import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearizable } from './check/linearizable.ts'
import { register } from './check/models.ts'
import type { Fault } from './fault.ts'
import { randomSchedule } from './nemesis.ts'
import type { CreateNode } from './node.ts'
import { cluster, simulate } from './run.ts'
import { type Ordeal, shrink } from './shrink.ts'
import { randomClients } from './workload.ts'

const nodes = ['n1', 'n2', 'n3']

function ordeal(seed: number): Ordeal {
  return {
    schedule: randomSchedule(seed, {
      nodes,
      kinds: ['crash', 'partition', 'pause', 'loss'],
      count: 8,
      until: 500,
    }),
    clients: randomClients(seed, {
      nodes,
      clients: 3,
      operationsEach: 8,
      until: 500,
      mix: { read: 2, write: 1 },
      timeoutMs: 60,
    }),
  }
}

function without(start: Ordeal): Ordeal[] {
  const faults = start.schedule.map((_, i) => ({
    ...start,
    schedule: start.schedule.filter((_each, j) => j !== i),
  }))
  const operations = start.clients.flatMap((plan, c) =>
    plan.operations.map((_, i) => {
      const fewer = { ...plan, operations: plan.operations.filter((_each, j) => j !== i) }
      const clients = start.clients.map((each, other) => (other === c ? fewer : each))
      return { ...start, clients: clients.filter(each => each.operations.length > 0) }
    }),
  )
  return [...faults, ...operations]
}

/** Fails when there are at least so many faults of some kinds, and of reads; in no way monotonic with `odd`. */
function predicate(crashes: number, longPauses: number, reads: number, odd: boolean) {
  return ({ schedule, clients }: Ordeal) => {
    const asked = clients.flatMap(plan => plan.operations).filter(each => each.f === 'read').length
    if (odd && schedule.length % 2 === 0) return false
    const pauses = schedule.filter(fault => fault.do === 'pause' && fault.forMs > 20).length
    return (
      schedule.filter(fault => fault.do === 'crash').length >= crashes &&
      pauses >= longPauses &&
      asked >= reads
    )
  }
}

test('what comes out still fails, and nothing more can be taken away', () => {
  const needs = fc.tuple(fc.nat(2), fc.nat(1), fc.nat(3), fc.boolean())
  fc.assert(
    fc.property(fc.nat(), needs, (seed, need) => {
      const fails = predicate(...need)
      const start = ordeal(seed)
      fc.pre(fails(start))
      const shrunk = shrink(start, fails)
      expect(shrunk).toMatchObject({ reproduced: true, minimal: true })
      expect(fails(shrunk.smallest)).toBe(true)
      for (const smaller of without(shrunk.smallest)) expect(fails(smaller)).toBe(false)
      expect(shrink(start, fails)).toEqual(shrunk)
    }),
    { numRuns: 60 },
  )
})

test('what can go only after something later has gone, goes too', () => {
  const start: Ordeal = {
    schedule: [
      { at: 0, do: 'pause', node: 'n1', forMs: 1 },
      { at: 0, do: 'crash', node: 'n1' },
      { at: 0, do: 'restart', node: 'n1' },
    ],
    clients: [],
  }
  const fails = ({ schedule }: Ordeal) => {
    const has = (kind: Fault['do']) => schedule.some(fault => fault.do === kind)
    return has('crash') && (has('pause') || !has('restart'))
  }
  expect(shrink(start, fails)).toMatchObject({ minimal: true, smallest: { schedule: [{ do: 'crash' }] } })
})

test('faults that stay are made shorter and their times rounder', () => {
  const start: Ordeal = { schedule: [{ at: 1234, do: 'pause', node: 'n1', forMs: 777 }], clients: [] }
  const { smallest } = shrink(start, ({ schedule }) => {
    const [fault] = schedule
    return fault?.do === 'pause' && fault.forMs >= 100 && fault.at >= 1100
  })
  expect(smallest.schedule).toEqual([{ at: 1200, do: 'pause', node: 'n1', forMs: 194 }])
})

test('what does not fail is given back untouched', () => {
  const start = ordeal(1)
  expect(shrink(start, () => false)).toEqual({ smallest: start, runs: 1, reproduced: false, minimal: false })
})

test('the runs are bounded, and what was found so far is given', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 40 }), (seed, mostRuns) => {
      const fails = predicate(0, 0, 1, false)
      const start = ordeal(seed)
      fc.pre(fails(start))
      let asked = 0
      const shrunk = shrink(
        start,
        candidate => {
          asked += 1
          return fails(candidate)
        },
        mostRuns,
      )
      expect(shrunk.runs).toBe(asked)
      expect(asked).toBeLessThanOrEqual(mostRuns)
      expect(fails(shrunk.smallest)).toBe(true)
    }),
  )
})

/** A register that acknowledges before it has told anyone: a crash or a cut loses what was acknowledged. */
const hasty: CreateNode = ctx => {
  let value: number | null = null
  return {
    onMessage(_from, message) {
      value = message as number
    },
    onRequest(request, reply) {
      if (request.f === 'read') return reply({ ok: true, value })
      value = request.value as number
      ctx.broadcast(value)
      reply({ ok: true })
    },
  }
}

test('a broken register under a long nemesis shrinks to a handful of operations', () => {
  const fails = ({ schedule, clients }: Ordeal) => {
    const run = simulate({ seed: 11, nodes: cluster(3, hasty), schedule, clients, until: 1000 })
    const verdict = linearizable(run.history, register())
    return !verdict.ok && !verdict.undecided
  }
  const start = Array.from({ length: 40 }, (_, seed) => ordeal(seed)).find(fails)!
  expect(start.schedule.length + start.clients.flatMap(plan => plan.operations).length).toBeGreaterThan(25)
  const { smallest, reproduced, minimal } = shrink(start, fails)
  expect({ reproduced, minimal }).toEqual({ reproduced: true, minimal: true })
  const operations = smallest.clients.flatMap(plan => plan.operations)
  expect(operations.length).toBeLessThanOrEqual(3)
  expect((smallest.schedule as Fault[]).length).toBeLessThanOrEqual(1)
  expect(fails(smallest)).toBe(true)
})
