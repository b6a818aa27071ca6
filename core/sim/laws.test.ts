import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chatter } from '#tests/sim/chatter.ts'
import type { Latency } from './latency.ts'
import { randomSchedule } from './nemesis.ts'
import { cluster, type Run, simulate } from './run.ts'
import { randomClients } from './workload.ts'
import type { Setting } from './world.ts'

const nodes = ['n1', 'n2', 'n3', 'n4']
const rate = fc.double({ min: 0, max: 0.5, noNaN: true })

const latency: fc.Arbitrary<Latency> = fc.oneof(
  fc.record({ kind: fc.constant('fixed' as const), ms: fc.nat(30) }),
  fc.record({
    kind: fc.constant('uniform' as const),
    minMs: fc.nat(10),
    maxMs: fc.integer({ min: 10, max: 40 }),
  }),
  fc.record({ kind: fc.constant('exponential' as const), meanMs: fc.integer({ min: 1, max: 30 }) }),
  fc.record({
    kind: fc.constant('log-normal' as const),
    medianMs: fc.integer({ min: 1, max: 20 }),
    sigma: fc.constant(1),
  }),
  fc.record({
    kind: fc.constant('pareto' as const),
    minMs: fc.integer({ min: 1, max: 5 }),
    shape: fc.constant(1.5),
    maxMs: fc.constant(100),
  }),
)

const setting: fc.Arbitrary<Setting> = fc
  .record({
    seed: fc.nat(),
    network: fc.record({ latency, loss: rate, duplicate: rate, reorder: rate }),
    skewMs: fc.integer({ min: -100, max: 100 }),
    driftPpm: fc.integer({ min: -200_000, max: 200_000 }),
    faults: fc.nat(8),
  })
  .map(({ seed, network, skewMs, driftPpm, faults }) => ({
    seed,
    nodes: cluster(4, chatter),
    network,
    clocks: { n2: { skewMs, driftPpm } },
    schedule: randomSchedule(seed, {
      nodes,
      kinds: ['crash', 'pause', 'partition', 'cut', 'skew', 'drift', 'loss', 'duplicate', 'slow'],
      count: faults,
      until: 300,
      mostDown: 4,
    }),
    clients: randomClients(seed, {
      nodes,
      clients: 2,
      operationsEach: 4,
      until: 200,
      mix: { read: 1, write: 1 },
      attempts: 2,
      timeoutMs: 40,
    }),
    until: 400,
  }))

function law(name: string, check: (run: Run, setting: Setting) => void): void {
  test(name, () => {
    fc.assert(
      fc.property(setting, given => {
        const run = simulate(given)
        expect(run.ending).toEqual({ kind: 'until' })
        check(run, given)
      }),
      { numRuns: 60 },
    )
  })
}

law('time never goes back, and steps count up by one', ({ trace }) => {
  trace.forEach((event, index) => {
    expect(event.step).toBe(index)
    expect(event.at).toBeGreaterThanOrEqual(trace[index - 1]?.at ?? 0)
    expect(event.at).toBeLessThanOrEqual(400)
  })
})

law('the same setting gives the same bytes', (run, given) => {
  expect(JSON.stringify(simulate(given))).toBe(JSON.stringify(run))
})

law('what is delivered was sent before, from there to here, and each copy once', ({ trace }) => {
  const sent = new Map<number, { from: string; to: string; at: number }>()
  const arrived = new Set<string>()
  for (const event of trace) {
    if (event.kind === 'send') sent.set(event.message, { from: event.node, to: event.to, at: event.at })
    if (event.kind !== 'deliver' && event.kind !== 'drop') continue
    const message = sent.get(event.message)
    expect(message).toMatchObject({ from: event.from, to: event.node })
    if (event.kind === 'deliver') expect(event.at).toBeGreaterThan(message!.at)
    const copy = `${event.message}/${event.copy ?? 1}`
    expect(arrived.has(copy)).toBe(false)
    arrived.add(copy)
  }
})

law('nothing crosses a partition: none is sent into it and arrives, none arrives in it', ({ trace }) => {
  const cuts: { name: string; from: number; to: number; blocks: (from: string, to: string) => boolean }[] = []
  const cutAt = (at: number, from: string, to: string) =>
    from !== to && cuts.some(cut => cut.from < at && at < cut.to && cut.blocks(from, to))
  for (const event of trace) {
    if (event.kind === 'partition') {
      const { name, at, groups, from: senders, to: receivers } = event
      const groupOf = (id: string) => groups?.findIndex(group => group.includes(id)) ?? -1
      const apart = (from: string, to: string) =>
        groupOf(from) >= 0 && groupOf(to) >= 0 && groupOf(from) !== groupOf(to)
      const oneWay = (from: string, to: string) => senders!.includes(from) && receivers!.includes(to)
      cuts.push({ name, from: at, to: Number.POSITIVE_INFINITY, blocks: groups ? apart : oneWay })
    }
    if (event.kind === 'heal') for (const cut of cuts) if (cut.name === event.name) cut.to = event.at
  }
  const sends = new Map<number, number>()
  for (const event of trace) {
    if (event.kind === 'send') sends.set(event.message, event.at)
    if (event.kind !== 'deliver') continue
    expect(cutAt(sends.get(event.message)!, event.from, event.node)).toBe(false)
    expect(cutAt(event.arrivedAt ?? event.at, event.from, event.node)).toBe(false)
  }
})

law('a message taken later than it arrived was taken when its receiver went on', ({ trace }) => {
  const resumed = new Map<string, number>()
  for (const event of trace) {
    if (event.kind === 'resume') resumed.set(event.node, event.at)
    if (event.kind === 'deliver' && event.arrivedAt !== undefined) {
      expect(event.arrivedAt).toBeLessThan(event.at)
      expect(resumed.get(event.node)).toBe(event.at)
    }
  }
})

law('a crash loses what is in memory and keeps what is on disk', ({ trace }) => {
  const inMemory = new Map<string, number>()
  const onDisk = new Map<string, number>()
  for (const event of trace) {
    if (event.kind === 'crash') inMemory.set(event.node, 0)
    if (event.kind !== 'state') continue
    inMemory.set(event.node, (inMemory.get(event.node) ?? 0) + 1)
    onDisk.set(event.node, (onDisk.get(event.node) ?? 0) + 1)
    expect(event.flags).toMatchObject({ inMemory: inMemory.get(event.node), onDisk: onDisk.get(event.node) })
  }
})

law('a node that is down does nothing, and timers of an earlier start never fire', ({ trace }) => {
  const starts = new Map<string, number>()
  const down = new Set<string>()
  for (const event of trace) {
    if (event.kind === 'crash') down.add(event.node)
    if (event.kind === 'restart') down.delete(event.node)
    if (event.kind === 'start' || event.kind === 'restart')
      starts.set(event.node, (starts.get(event.node) ?? 0) + 1)
    if (event.kind === 'timer') expect(event.name).toMatch(new RegExp(` of start ${starts.get(event.node)}$`))
    if (event.kind === 'timer' || event.kind === 'deliver' || event.kind === 'state' || event.kind === 'send')
      expect(down.has(event.node)).toBe(false)
  }
})

law('a paused node does nothing until it goes on', ({ trace }) => {
  const paused = new Set<string>()
  for (const event of trace) {
    if (event.kind === 'pause') paused.add(event.node)
    if (event.kind === 'resume' || event.kind === 'crash') paused.delete(event.node)
    if (event.kind === 'timer' || event.kind === 'deliver' || event.kind === 'send')
      expect(paused.has(event.node)).toBe(false)
  }
})

law(
  'a history tells what the clients did: one operation at a time, answers only after questions',
  ({ history, trace }) => {
    for (const client of ['p', 'q']) {
      const own = history.filter(each => each.client === client)
      own.forEach((operation, index) => {
        const before = own[index - 1]
        if (before?.returnedAt !== undefined) expect(operation.invokedAt).toBeGreaterThan(before.returnedAt)
        expect(operation.returnedAt === undefined).toBe(operation.outcome === 'unknown')
        if (operation.returnedAt !== undefined)
          expect(operation.returnedAt).toBeGreaterThan(operation.invokedAt)
        expect(trace[operation.invokedStep!]).toMatchObject({ kind: 'invoke', operation: operation.id })
        if (operation.returnedStep !== undefined)
          expect(trace[operation.returnedStep]).toMatchObject({ kind: 'return', operation: operation.id })
      })
    }
  },
)

law('what the trace says of the end is what the nodes hold', ({ trace, states }) => {
  for (const id of nodes) {
    const last = trace.filter(event => event.kind === 'state' && event.node === id).at(-1)
    expect(states[id]?.durable.events).toBe(last?.kind === 'state' ? last.flags.onDisk : undefined)
  }
})
