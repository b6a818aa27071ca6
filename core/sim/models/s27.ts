import { cluster } from '../run.ts'
import type { TraceEvent } from '../trace.ts'
import { createWorld, type Rule, type World } from '../world.ts'
import type { Entry } from './raft/message.ts'
import { raftReplica } from './raft/replica.ts'
import { raftRules } from './raft/rules.ts'
import { type Parameter, type Series, type Simulator, settle } from './simulator.ts'

const RUN_MS = 6000
const STEP_MS = 25
const CRASH_AT = 1500
const CUT_AT = 3000
const WRITE_EVERY_MS = 100

const parameters: readonly Parameter[] = [
  { name: 'nodes', label: 'Replicas', unit: '', min: 3, max: 7, step: 2, default: 5 },
  {
    name: 'electionMs',
    label: 'Shortest election timeout',
    unit: 'ms',
    min: 50,
    max: 600,
    step: 10,
    default: 150,
  },
  { name: 'heartbeatMs', label: 'Heartbeat every', unit: 'ms', min: 10, max: 300, step: 10, default: 50 },
  { name: 'latencyMs', label: 'Median latency, one way', unit: 'ms', min: 1, max: 300, step: 1, default: 10 },
  { name: 'lossPercent', label: 'Messages lost', unit: '%', min: 0, max: 40, step: 1, default: 0 },
  {
    name: 'crashMs',
    label: 'Leader down from 1.5 s, for',
    unit: 'ms',
    min: 0,
    max: 4500,
    step: 100,
    default: 1000,
  },
  {
    name: 'cutMs',
    label: 'Leader cut off from 3 s, for',
    unit: 'ms',
    min: 0,
    max: 3000,
    step: 100,
    default: 0,
  },
  { name: 'withLeader', label: 'Replicas cut off with it', unit: '', min: 0, max: 5, step: 1, default: 0 },
]

/** What the view draws: the space-time diagram is the trace. */
export interface RaftState {
  trace: readonly TraceEvent[]
  replicas: readonly {
    id: string
    up: boolean
    role: string
    term: number
    commit: number
    log: readonly Entry[]
  }[]
  /** Ids on the leader's side of the cut, while it lasts. */
  cutOff: readonly string[]
  acknowledged: number
}

export const s27: Simulator<RaftState> = {
  id: 's27',
  title: 'Raft',
  sentence:
    'Replicas elect a leader and copy its log; crash it, cut it off or slow the network, and see that writes may stop but never contradict each other.',
  parameters,
  plots: [
    { title: 'Replicas that believe they lead', unit: '', lines: [{ series: 'leaders', label: 'Leaders' }] },
    { title: 'Highest term', unit: '', lines: [{ series: 'term', label: 'Term' }] },
    {
      title: 'Writes',
      unit: '',
      lines: [
        { series: 'committed', label: 'Entries committed' },
        { series: 'acknowledged', label: 'Writes acknowledged' },
      ],
    },
  ],
  stepWords: `${STEP_MS} ms`,
  create(values, seed) {
    const setting = settle(parameters, values)
    const rules = raftRules()
    const world = createRaftWorld(setting, seed, rules)
    const ids = Object.keys(world.nodes)
    const series: Series = { at: [], leaders: [], term: [], committed: [], acknowledged: [] }
    let at = 0
    let crashed = false
    let cutOff: string[] = []
    let cut = false
    const { crashMs = 0, cutMs = 0, withLeader = 0 } = setting

    const strikes = () => {
      const leader = leaderOf(world)
      if (!crashed && crashMs > 0 && at >= CRASH_AT && leader !== undefined) {
        crashed = true
        world.strike({ at, do: 'crash', node: leader, forMs: crashMs })
      }
      if (!cut && cutMs > 0 && at >= CUT_AT && leader !== undefined) {
        cut = true
        cutOff = [leader, ...ids.filter(id => id !== leader).slice(0, withLeader)]
        const rest = ids.filter(id => !cutOff.includes(id))
        world.strike({ at, do: 'partition', groups: [cutOff, rest], forMs: cutMs, name: 'cut' })
      }
    }

    return {
      step() {
        if (at >= RUN_MS) return
        strikes()
        at += STEP_MS
        world.advance(at)
        const numbers = ids.map(id => world.nodes[id]?.flags ?? {})
        const most = (name: string) => Math.max(0, ...numbers.map(flags => Number(flags[name] ?? 0)))
        series.at.push(at)
        series.leaders?.push(numbers.filter(flags => flags.leads === true).length)
        series.term?.push(most('term'))
        series.committed?.push(most('commit'))
        series.acknowledged?.push(acknowledged(world))
      },
      get done() {
        return at >= RUN_MS
      },
      get at() {
        return at
      },
      series,
      get state() {
        return {
          trace: world.trace,
          replicas: ids.map(id => replicaOf(world, id)),
          cutOff: at < CUT_AT + cutMs ? cutOff : [],
          acknowledged: acknowledged(world),
        }
      },
      get invariants() {
        return rules.map(({ name }) => {
          const violation = world.violations.find(each => each.rule === name)
          return { name, holds: violation === undefined, words: violation?.words ?? promises[name] ?? '' }
        })
      },
    }
  },
  tasks: [
    {
      kind: 'setting',
      ask: 'Let two replicas believe at the same time that they lead, without breaking a promise.',
      hint: 'A leader that hears from nobody does not know that it has been replaced.',
      why: 'The old leader keeps its term; the new one has a higher term. The old one can commit nothing, because it reaches no majority.',
      check: ({ series, invariants }) =>
        (series.leaders ?? []).some(count => count >= 2) && invariants.every(each => each.holds),
    },
    {
      kind: 'setting',
      ask: 'With no crash, no cut and no loss, choose timings under which not one write is acknowledged.',
      hint: 'A candidate needs a round trip to collect its votes. What if it stands again before they are back?',
      why: 'An election timeout shorter than a round trip restarts every election before it can be won. Raft stays safe at any timing, but it makes progress only when messages are quicker than timeouts.',
      check: ({ values, state }) =>
        values.crashMs === 0 && values.cutMs === 0 && values.lossPercent === 0 && state.acknowledged === 0,
    },
    {
      kind: 'number',
      ask: 'A cluster has seven replicas. How many may be down at once while writes are still acknowledged?',
      hint: 'A write counts once a majority of all seven, not of those still up, holds it.',
      why: 'A majority of seven is four, so three may be down. Two majorities always share a replica; that is why no committed entry is ever forgotten.',
      unit: 'replicas',
      answer: 3,
      tolerance: 0,
    },
  ],
}

const promises: { readonly [name: string]: string } = {
  'Election safety': 'At most one leader in each term.',
  'Log matching': 'Two logs that hold an entry of the same index and term are the same up to there.',
  'State machine safety': 'No two replicas commit different entries at one index.',
  'Leader completeness': 'Every committed entry is in the log of every later leader.',
}

function createRaftWorld(setting: { [name: string]: number }, seed: number, rules: Rule[]): World {
  const { nodes = 5, electionMs = 150, heartbeatMs = 50, latencyMs = 10, lossPercent = 0 } = setting
  const replicas = cluster(nodes, raftReplica({ electionMs, heartbeatMs }))
  const operations = []
  for (let at = WRITE_EVERY_MS; at < RUN_MS; at += WRITE_EVERY_MS)
    operations.push({ at, to: Object.keys(replicas), f: 'write', value: operations.length + 1 })
  return createWorld({
    seed,
    nodes: replicas,
    network: { latency: { kind: 'log-normal', medianMs: latencyMs, sigma: 0.3 }, loss: lossPercent / 100 },
    clients: [{ id: 'client', operations, attempts: 4, timeoutMs: 400 }],
    rules,
    keepGoing: true,
    until: RUN_MS,
    maxEvents: 1_000_000,
  })
}

/** The leader of the highest term among those that are up. */
function leaderOf(world: World): string | undefined {
  let leader: string | undefined
  let highest = -1
  for (const id of Object.keys(world.nodes)) {
    const { leads, term } = world.nodes[id]?.flags ?? {}
    if (leads !== true || typeof term !== 'number' || term <= highest) continue
    leader = id
    highest = term
  }
  return leader
}

function replicaOf(world: World, id: string): RaftState['replicas'][number] {
  const { up = false, flags = {}, durable = {} } = world.nodes[id] ?? {}
  return {
    id,
    up,
    role: up ? String(flags.role ?? 'follower') : 'down',
    term: Number(durable.term ?? 0),
    commit: Number(flags.commit ?? 0),
    log: (durable.log as unknown as Entry[] | undefined) ?? [],
  }
}

function acknowledged(world: World): number {
  return world.history.filter(operation => operation.outcome === 'ok').length
}
