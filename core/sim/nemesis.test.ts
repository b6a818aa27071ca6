import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FaultKind, randomSchedule } from './nemesis.ts'
import { refusal } from './refusal.ts'
import { randomClients } from './workload.ts'

const kinds: FaultKind[] = [
  'crash',
  'pause',
  'partition',
  'cut',
  'skew',
  'drift',
  'loss',
  'duplicate',
  'slow',
]

const setting = fc.record({
  nodes: fc.integer({ min: 1, max: 7 }).map(size => Array.from({ length: size }, (_, i) => `n${i + 1}`)),
  kinds: fc.subarray(kinds, { minLength: 1 }),
  count: fc.nat(20),
  from: fc.nat(100),
  until: fc.integer({ min: 101, max: 5000 }),
})

test('the same seed draws the same schedule, and every schedule makes sense', () => {
  fc.assert(
    fc.property(fc.nat(), setting, (seed, given) => {
      const schedule = randomSchedule(seed, given)
      expect(randomSchedule(seed, given)).toEqual(schedule)
      const nodes = Object.fromEntries(given.nodes.map(id => [id, () => ({})]))
      expect(refusal({ seed, nodes, schedule, until: 5000 })).toBeUndefined()
    }),
  )
})

test('faults come in order of time, of the kinds asked for, and are over in time', () => {
  fc.assert(
    fc.property(fc.nat(), setting, (seed, given) => {
      let last = given.from
      for (const fault of randomSchedule(seed, given)) {
        expect(given.kinds).toContain(fault.do)
        expect(fault.at).toBeGreaterThanOrEqual(last)
        expect(fault.at + ('forMs' in fault ? fault.forMs! : 0)).toBeLessThanOrEqual(given.until)
        last = fault.at
      }
    }),
  )
})

test('a majority is always up', () => {
  fc.assert(
    fc.property(fc.nat(), setting, (seed, given) => {
      const stops = randomSchedule(seed, given).flatMap(f =>
        f.do === 'crash' || f.do === 'pause' ? [f] : [],
      )
      for (const moment of stops.map(each => each.at)) {
        const down = stops.filter(each => each.at <= moment && moment <= each.at + each.forMs!)
        expect(down.length).toBeLessThan(given.nodes.length / 2)
      }
    }),
  )
})

test('every kind of fault is drawn', () => {
  const drawn = randomSchedule('all', {
    nodes: ['n1', 'n2', 'n3'],
    kinds,
    count: 200,
    until: 10_000,
    mostDown: 3,
  })
  expect(new Set(drawn.map(fault => fault.do))).toEqual(new Set(kinds))
})

test('clients ask in order of time, of the mix given, and never write a value twice', () => {
  const given = {
    nodes: ['n1', 'n2'],
    clients: 13,
    operationsEach: 20,
    until: 1000,
    keys: ['x', 'y'],
    attempts: 2,
    timeoutMs: 70,
  }
  const plans = randomClients(7, { ...given, mix: { read: 2, write: 1, cas: 1, add: 1 } })
  expect(randomClients(7, { ...given, mix: { read: 2, write: 1, cas: 1, add: 1 } })).toEqual(plans)
  expect(new Set(plans.map(plan => plan.id)).size).toBe(13)
  const operations = plans.flatMap(plan => plan.operations)
  expect(new Set(operations.map(each => each.f))).toEqual(new Set(['read', 'write', 'cas', 'add']))
  const written = operations.flatMap(each => (each.f === 'write' || each.f === 'add' ? [each.value] : []))
  expect(new Set(written).size).toBe(written.length)
  for (const { operations: own, attempts, timeoutMs } of plans) {
    expect([attempts, timeoutMs]).toEqual([2, 70])
    expect(own.map(each => each.at)).toEqual(own.map(each => each.at).sort((a, b) => a - b))
    for (const { to, key } of own) {
      expect([...to].sort()).toEqual(['n1', 'n2'])
      expect(['x', 'y']).toContain(key)
    }
  }
})

test('a mix of nothing reads', () => {
  const [plan] = randomClients(1, { nodes: ['n1'], clients: 1, operationsEach: 3, until: 10, mix: {} })
  expect(plan?.operations.map(each => each.f)).toEqual(['read', 'read', 'read'])
})
