import {
  type CreateNode,
  cluster,
  diceFrom,
  exp,
  linearizable,
  ln,
  type Ordeal,
  power,
  type Run,
  randomClients,
  randomSchedule,
  register,
  shrink,
  simulate,
} from '#core/sim/index.ts'
import { runToEnd, simulators } from '#core/sim/models/index.ts'
import { raftReplica } from '#core/sim/models/raft/replica.ts'
import { raftRules } from '#core/sim/models/raft/rules.ts'
import { chatter } from './chatter.ts'

/** Texts that must be the same in every engine and in every release. Each is a pure function of nothing. */
export const scenarios: { readonly [name: string]: () => string } = {
  small,
  numbers,
  raft,
  shrinking,
  models,
}

/** Small enough to be read: every kind of event within a fifth of a second. */
function small(): string {
  const run = simulate({
    seed: 41,
    nodes: cluster(3, chatter),
    network: { loss: 0.1, duplicate: 0.1, reorder: 0.1 },
    clocks: { n2: { skewMs: 20, driftPpm: 100_000 } },
    schedule: [
      { at: 10, do: 'partition', groups: [['n1'], ['n2', 'n3']], forMs: 25 },
      { at: 20, do: 'skew', node: 'n2', byMs: -7 },
      { at: 30, do: 'slow', factor: 3, from: ['n3'], forMs: 20 },
      { at: 45, do: 'crash', node: 'n3', forMs: 20 },
      { at: 60, do: 'pause', node: 'n1', forMs: 15 },
    ],
    clients: [
      {
        id: 'p',
        timeoutMs: 30,
        operations: [1, 2, 3].map(value => ({ at: 5, to: 'n2', f: 'write', value })),
      },
      { id: 'q', timeoutMs: 30, operations: [{ at: 40, to: 'n3', f: 'read', key: 'x' }] },
    ],
    until: 90,
  })
  return lines(run)
}

/** The sums everything stands on, to the last bit. */
function numbers(): string {
  const dice = diceFrom('numbers')
  const rows: string[] = []
  for (let i = 0; i < 500; i++) {
    const x = dice.pareto(0.001, 0.3)
    const row = [
      x,
      ln(x),
      exp(-ln(x) / 3),
      power(x, 0.37),
      dice.normal(),
      dice.exponential(x),
      dice.logNormal(x, 2),
    ]
    rows.push(JSON.stringify(row))
  }
  return rows.join('\n')
}

/** Raft under everything at once. */
function raft(): string {
  const nodes = ['n1', 'n2', 'n3', 'n4', 'n5']
  const run = simulate({
    seed: 2026,
    nodes: cluster(5, raftReplica({ electionMs: 150, heartbeatMs: 50 })),
    network: { latency: { kind: 'log-normal', medianMs: 8, sigma: 0.7 }, loss: 0.05, duplicate: 0.05 },
    schedule: randomSchedule(2026, {
      nodes,
      kinds: ['crash', 'pause', 'partition', 'cut', 'skew', 'drift', 'loss', 'duplicate', 'slow'],
      count: 12,
      until: 3000,
    }),
    clients: randomClients(2026, {
      nodes,
      clients: 3,
      operationsEach: 8,
      until: 3000,
      mix: { add: 1 },
      attempts: 3,
      timeoutMs: 250,
    }),
    rules: raftRules(),
    until: 4000,
  })
  return lines(run)
}

/** Answers before it has told anyone. */
const careless: CreateNode<number> = ctx => {
  let value: number | null = null
  return {
    onMessage(_from, message) {
      value = message
    },
    onRequest(request, reply) {
      if (request.f === 'read') return reply({ ok: true, value })
      value = Number(request.value)
      ctx.broadcast(value)
      reply({ ok: true })
    },
  }
}

/** A careless register, the smallest ordeal that breaks it, and the verdict on that. */
function shrinking(): string {
  const nodes = ['n1', 'n2', 'n3']
  const judge = (ordeal: Ordeal) =>
    linearizable(
      simulate({ seed: 5, nodes: cluster(3, careless), ...ordeal, until: 1500 }).history,
      register(),
    )
  const start = {
    schedule: randomSchedule(5, { nodes, kinds: ['crash', 'partition', 'loss'], count: 8, until: 1000 }),
    clients: randomClients(5, {
      nodes,
      clients: 3,
      operationsEach: 8,
      until: 1000,
      mix: { read: 1, write: 1 },
      timeoutMs: 100,
    }),
  }
  const shrunk = shrink(start, ordeal => !judge(ordeal).ok)
  return JSON.stringify([shrunk, judge(shrunk.smallest)])
}

function models(): string {
  return simulators
    .map(each => {
      const run = runToEnd(each, {}, 7)
      return JSON.stringify([each.id, run.at, run.series, run.state, run.invariants])
    })
    .join('\n')
}

function lines({ trace, history, violations, states, ending, at, events }: Run): string {
  const rest = { history, violations, states, ending, at, events }
  return [...trace, rest].map(each => `${JSON.stringify(each)}\n`).join('')
}
