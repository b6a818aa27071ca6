import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linearizable } from '../check/linearizable.ts'
import type { Model } from '../check/models.ts'
import { noLostUpdates } from '../check/updates.ts'
import type { Fault } from '../fault.ts'
import type { Json } from '../json.ts'
import { randomSchedule } from '../nemesis.ts'
import type { Context, CreateNode } from '../node.ts'
import { cluster, type Run, simulate } from '../run.ts'
import { randomClients } from '../workload.ts'
import type { Entry, RaftMessage } from './raft/message.ts'
import { raftReplica } from './raft/replica.ts'
import { raftRules } from './raft/rules.ts'
import { s27 } from './s27.ts'
import { runToEnd } from './simulator.ts'

type Replica = CreateNode<RaftMessage>

const timing = { electionMs: 150, heartbeatMs: 50 }

/** A cluster under a random nemesis, quiet in its last two seconds. */
function ordeal(seed: number, replica: Replica, size = 3): Run {
  const nodes = Object.keys(cluster(size, replica))
  return simulate({
    seed,
    nodes: cluster(size, replica),
    network: { loss: 0.05, duplicate: 0.05, reorder: 0.05 },
    schedule: randomSchedule(seed, {
      nodes,
      kinds: ['crash', 'partition', 'cut', 'pause', 'slow', 'drift', 'skew'],
      count: 10,
      until: 4000,
      longestMs: 800,
      mostDown: size,
    }),
    clients: randomClients(seed, {
      nodes,
      clients: 2,
      operationsEach: 8,
      until: 4000,
      mix: { add: 1 },
      attempts: 4,
      timeoutMs: 300,
    }),
    rules: raftRules(),
    until: 6000,
  })
}

/** What clients asked for, in the order of a replica's log. */
function commandsOf(run: Run, id: string): Json[] {
  const log = (run.states[id]?.durable.log ?? []) as unknown as Entry[]
  return log.filter(entry => entry.id !== null).map(entry => entry.command)
}

test('under any nemesis a correct replica keeps every promise, and goes on when it is over', () => {
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom(3, 5), (seed, size) => {
      const run = ordeal(seed, raftReplica(timing), size)
      expect(run.violations).toEqual([])
      expect(run.ending).toEqual({ kind: 'until' })
      expect(noLostUpdates(run.history, commandsOf(run, 'n1'))).toEqual({ ok: true })
      for (const id of Object.keys(run.states)) expect(commandsOf(run, id)).toEqual(commandsOf(run, 'n1'))
      expect(run.history.some(operation => operation.outcome === 'ok')).toBe(true)
    }),
    { numRuns: 40 },
  )
})

/** A log: each append gets its place, so acknowledged places must agree with one order. */
const places: Model<readonly Json[]> = {
  initial: [],
  apply: (state, { value = null }) => ({ state: [...state, value] }),
}

test('the order in which writes are acknowledged is one that a single log could give', () => {
  const run = ordeal(4, raftReplica(timing))
  expect(linearizable(run.history, places)).toEqual({ ok: true })
  const acknowledged = run.history.filter(each => each.outcome === 'ok')
  for (const one of acknowledged)
    for (const other of acknowledged)
      if (one.returnedAt! < other.invokedAt) expect(one.result as number).toBeLessThan(other.result as number)
})

function broken(seeds: number, replica: Replica): Set<string> {
  const rules = new Set<string>()
  for (let seed = 0; seed < seeds; seed++)
    for (const { rule } of ordeal(seed, replica).violations) rules.add(rule)
  return rules
}

test('a replica that votes for everyone is caught: a term gets two leaders', () => {
  const replica = raftReplica(timing)
  const generous: Replica = ctx => {
    const send: typeof ctx.send = (to, message) =>
      ctx.send(to, message.kind === 'vote' ? { ...message, granted: true } : message)
    return replica({ ...ctx, send })
  }
  expect(broken(20, generous)).toContain('Election safety')
})

/** The same replica on a disk that forgets. */
function forgetting(what: string): Replica {
  const replica = raftReplica(timing)
  return ctx => {
    const durable: Context['durable'] = {
      ...ctx.durable,
      get: key => (key === what ? undefined : ctx.durable.get(key)),
    }
    return replica({ ...ctx, durable })
  }
}

test('a replica that forgets its log is caught: what was committed is lost', () => {
  const found = broken(60, forgetting('log'))
  expect([...found].some(rule => rule === 'Leader completeness' || rule === 'State machine safety')).toBe(
    true,
  )
})

test('a replica that takes entries without looking at what comes before is caught', () => {
  const replica = raftReplica(timing)
  const careless: Replica = ctx => {
    const inner = replica(ctx)
    return {
      ...inner,
      onMessage(from, message) {
        if (message.kind !== 'append') return inner.onMessage?.(from, message)
        const log = ctx.durable.get<Entry[]>('log') ?? []
        const previousIndex = Math.min(message.previousIndex, log.length)
        const previousTerm = log[previousIndex - 1]?.term ?? 0
        inner.onMessage?.(from, { ...message, previousIndex, previousTerm })
      },
    }
  }
  expect(broken(40, careless).size).toBeGreaterThan(0)
})

test('an entry of an earlier term is not committed by counting its holders', () => {
  // Leads term 1 with two entries, votes for whoever asks, and afterwards admits to holding just those two.
  const witness: Replica = ctx => ({
    onStart() {
      const entry = { term: 1, id: null, command: null }
      const rest = { previousIndex: 0, previousTerm: 0, entries: [entry, entry], commit: 0 }
      if (ctx.id === 'n2') ctx.send('n1', { kind: 'append', term: 1, ...rest })
    },
    onMessage(from, { kind, term }) {
      if (kind === 'ask') ctx.send(from, { kind: 'vote', term, granted: true })
      if (kind === 'append') ctx.send(from, { kind: 'appended', term, ok: true, index: 2 })
    },
  })
  const nodes = { n1: raftReplica(timing), n2: witness, n3: witness }
  const run = simulate({ seed: 1, nodes, until: 1000 })
  expect(run.states.n1?.flags).toMatchObject({ leads: true, term: 2, length: 3, commit: 0 })
})

test('three of seven may be down, as the task says, and four may not', () => {
  const crash = (count: number): Fault[] =>
    Array.from({ length: count }, (_, i) => ({ at: 1000, do: 'crash', node: `n${i + 1}` }))
  const written = (count: number) =>
    simulate({
      seed: 1,
      nodes: cluster(7, raftReplica(timing)),
      schedule: crash(count),
      clients: [
        { id: 'p', operations: [{ at: 3000, to: ['n7', 'n6', 'n5'], f: 'add', value: 1 }], attempts: 6 },
      ],
      until: 9000,
    }).history[0]?.outcome
  expect([written(3), written(4)]).toEqual(['ok', 'fail'])
})

test('the simulator keeps every promise at any setting', () => {
  const values = fc.record({
    nodes: fc.constantFrom(3, 5, 7),
    electionMs: fc.integer({ min: 50, max: 600 }),
    heartbeatMs: fc.integer({ min: 10, max: 300 }),
    latencyMs: fc.integer({ min: 1, max: 300 }),
    lossPercent: fc.nat(40),
    crashMs: fc.nat(4500),
    cutMs: fc.nat(3000),
    withLeader: fc.nat(5),
  })
  fc.assert(
    fc.property(values, fc.nat(), (given, seed) => {
      const { invariants } = runToEnd(s27, given, seed)
      expect(invariants.map(each => each.name)).toEqual([
        'Election safety',
        'Log matching',
        'State machine safety',
        'Leader completeness',
      ])
      expect(invariants.filter(each => !each.holds)).toEqual([])
    }),
    { numRuns: 25 },
  )
})

test('the view sees the cut while it lasts, and the leader go down and come back', () => {
  const stepper = s27.create({ cutMs: 1000, withLeader: 1 }, 1)
  const seen: string[] = []
  while (!stepper.done) {
    stepper.step()
    const { cutOff, replicas } = stepper.state
    seen.push(`${replicas.filter(each => !each.up).length} down, ${cutOff.length} cut off`)
  }
  expect([...new Set(seen)]).toEqual(['0 down, 0 cut off', '1 down, 0 cut off', '0 down, 2 cut off'])
})
