import type { Lab } from '#core/lab/harness.ts'
import type {
  ClientPlan,
  ClusterView,
  Context,
  Fault,
  Handlers,
  Json,
  Response,
  Rule,
  Run,
  Verdict,
} from '#core/sim/index.ts'
import type { Entry, Host, Message, Saved, Server } from './reference.ts'

interface Solution {
  createServer(host: Host): Server
}

export default (lab: Lab, solution: Solution): Record<string, () => void> => {
  const play = (disk: string, script: string, setting: Partial<Scene> = {}) =>
    playScene(lab, solution, { disk, steps: stepsOf(script), size: 3, schedule: [], ...setting })
  const survive = (ordeal: Ordeal, judge?: (run: Run) => Verdict) =>
    surviveOrdeal(lab, solution, ordeal, judge)
  /** Under calm conditions n1 leads first, and n2 after it. */
  const luck = { n1: 0, n2: 0.4, n3: 0.8 }

  return {
    election() {
      survive({ seed: 5, size: 3, until: 2_500 }, oneLeader)
    },

    replication() {
      const clients = proposals(3, { a: 2_000, b: 2_100, c: 2_110, d: 2_120, e: 2_300 })
      survive({ seed: 6, size: 3, until: 2_600, clients }, committed('a', 'b', 'c', 'd', 'e'))
    },

    failover() {
      const clients = proposals(3, { a: 400, b: 900, c: 1_500 })
      const schedule: Fault[] = [{ at: 600, do: 'crash', node: 'n1', forMs: 700 }]
      survive({ seed: 7, size: 3, until: 2_500, clients, schedule, luck }, committed('a', 'b', 'c'))
    },

    votes() {
      play(
        '4 - 1a 3b 3c',
        `n2 | ask 3 9:3 | vote 4 no  | A candidate of an older term is refused, and told the newer one.
         n2 | ask 5 3:3 | vote 5 yes | A candidate of a new term with the same log gets the vote.
         n2 | ask 5 3:3 | vote 5 yes | Whoever has the vote and asks again hears yes again.
         n3 | ask 5 9:3 | vote 5 no  | A server votes for one candidate in a term.
         n3 | ask 6 2:3 | vote 6 no  | With the same last term, the shorter log is behind.
         n2 | ask 6 9:2 | vote 6 no  | The log with the smaller last term is behind, however long it is.
         n3 | ask 6 1:4 | vote 6 yes | The log with the larger last term is ahead, however short it is.
         n2 | ask 8 9:3 | vote 8 yes | In a newer term there is a vote to give again.`,
      )
    },

    disk() {
      const crash = (at: number): Fault => ({ at, do: 'crash', node: 'n1', forMs: 3 })
      // n2 and n3 stand for the same term without hearing each other, and n1 crashes between their questions.
      const apart: Fault = { at: 0, do: 'partition', groups: [['n2'], ['n3']], forMs: 250 }
      const lots = { n1: 0.9, n2: 0, n3: 0.1 }
      survive({ seed: 8, size: 3, until: 400, schedule: [apart, crash(157)], luck: lots })
      play(
        '0',
        `n2 | ask 1 0:0           | vote 1 yes   | The first who asks in a term gets the vote.
         n2 | append 1 0:0 0 1a 1b | appended 1 2 | Entries of the leader are taken over.
         n3 | ask 1 9:1           | vote 1 no    | A server that crashed still knows for whom it voted.
         n2 | append 1 2:1 0 1c   | appended 1 3 | A server that crashed still has its log.`,
        { schedule: [crash(25)] },
      )
      const clients = proposals(3, { a: 450, b: 900 })
      survive({ seed: 8, size: 3, until: 1_500, clients, luck, onDisk: true })
    },

    append() {
      play(
        '3 - 1a 1b 2c 2d',
        `n2 | append 2 4:2 4 2e    | appended 3 no | A leader of an older term is refused.
         n2 | append 3 5:2 0       | appended 3 no | What follows an entry that is not there is refused.
         n2 | append 3 4:3 0       | appended 3 no | What follows an entry of another term is refused, also without entries.
         n2 | append 3 2:1 9       | appended 3 2  | What comes after the entries of this message may be wrong, and is not committed. | log 1a 1b 2c 2d; commit 2
         n2 | append 3 1:1 0 1b    | appended 3 2  | An entry that is there already changes nothing, and what comes after it stays. | log 1a 1b 2c 2d; commit 2
         n2 | append 3 2:1 3 3e 3f | appended 3 4  | An entry of another term gives way, with everything after it. | log 1a 1b 3e 3f; commit 3
         n2 | append 3 2:1 2 3e    | appended 3 3  | A message that was overtaken takes nothing back. | log 1a 1b 3e 3f; commit 3
         n3 | append 4 4:3 0 4g    | appended 4 5  | A new leader may know less of what is committed; that takes nothing back. | log 1a 1b 3e 3f 4g; commit 3; term 4`,
      )
    },

    leader() {
      play(
        '1 - 1a 1b 1c',
        `timer |              | ask 2 3:1               | A server that hears of no leader asks for votes. | role candidate; term 2
         n5    | vote 1 yes    |                         | A vote of an older term does not count. | role candidate
         n2    | vote 2 yes    |                         | Two votes of five are too few. | role candidate
         n2    | vote 2 yes    |                         | The vote of one server counts once. | role candidate
         n3    | vote 2 no     |                         | A refusal is no vote. | role candidate
         n4    | vote 2 yes    | append 2 3:1 0          | With three votes of five it leads, and says so at once. | role leader
         timer |               | append 2 3:1 0          | A leader lets everybody hear from it. | role leader
         n2    | appended 2 no | append 2 2:1 0 1c       | Refused, it goes one entry back and sends again at once.
         n2    | appended 2 no | append 2 1:1 0 1b 1c    | Refused again, it goes back one entry more.
         app   | d             | append 2 1:1 0 1b 1c 2d | What is proposed is sent at once. | commit 0
         n3    | appended 2 no | append 2 2:1 0 1c 2d    | How far to go back is kept for each server apart.
         n2    | appended 2 3  |                         | Entry 4 is at one server of five. | commit 0
         n3    | appended 2 4  |                         | Entry 4 is at two of five, and those before it are of an older term. | commit 0
         n3    | appended 2 4  |                         | The same answer twice is still one server. | commit 0
         n4    | appended 1 4  |                         | An answer of an older term does not count. | commit 0
         n2    | appended 2 4  |                         | Entry 4 is at three of five, and committed. | commit 4
         n2    | appended 2 1  |                         | An answer that was overtaken takes nothing back. | commit 4
         app   | e             | append 2 4:2 4 2e       | What n2 is known to hold is not sent again.
         n4    | vote 3 no     |                         | A newer term ends its own. | role follower; term 3`,
        { size: 5 },
      )
    },

    'older-terms'() {
      // n1 leads and spreads an entry of term 2; it crashes, and n5, with an entry of term 3, may lead after it.
      const schedule: Fault[] = [
        { at: 0, do: 'partition', groups: [['n5'], ['n1', 'n2', 'n3', 'n4']], forMs: 380 },
        { at: 350, do: 'crash', node: 'n1' },
      ]
      const lots = { n1: 0, n2: 0.9, n3: 0.7, n4: 0.8, n5: 0.2 }
      const disks = afterThreeLeaders(serversOf(5))
      survive({ seed: 9, size: 5, until: 800, disks, schedule, luck: lots })
      play(
        '3 - 1a 2b',
        `timer |              | ask 4 2:2         | A server that hears of no leader asks for votes.
         n2    | vote 4 yes   |                   | Two votes of five are too few.
         n3    | vote 4 yes   | append 4 2:2 0    | With three votes of five it leads.
         n2    | appended 4 2 |                   | Entry 2 is at two servers of five. | commit 0
         n3    | appended 4 2 |                   | Entry 2 is at three of five, and of an older term. | commit 0
         app   | c            | append 4 2:2 0 4c | What is proposed is sent at once. | commit 0
         n2    | appended 4 3 |                   | Entry 3 is at two servers of five. | commit 0
         n3    | appended 4 3 |                   | With an entry of its own term, all before it is committed. | commit 3`,
        { size: 5 },
      )
    },

    safety() {
      let alive = 0
      lab.seeds(32, (dice, number) => {
        const size = dice.pick([3, 5, 5] as const)
        const at = () => dice.int(0, 1_400)
        const random = {
          size,
          until: 1_600,
          clients: proposals(size, { a: at(), b: at(), c: at(), d: at(), e: at(), f: at() }),
          schedule: faults(lab, dice, size, 1_400),
          disks: dice.pick(size === 3 ? daysOfThree : daysOfFive)(dice.shuffle(serversOf(size))),
          spread: dice.pick([0.2, 1]),
        }
        const ordeal = number % 4 === 0 ? plotOfThree(dice) : number % 4 === 2 ? plotOfFive(dice) : random
        const { history } = survive({ ...ordeal, seed: dice.next(), rough: true })
        if (history.some(each => each.outcome === 'ok')) alive += 1
      })
      lab.expect(
        alive > 0,
        'A server that does nothing breaks no promise, but something has to be committed.',
      )
    },

    progress() {
      lab.seeds(5, dice => {
        const size = dice.pick([3, 5] as const)
        const clients = proposals(size, { a: 300, b: 800, last: 2_300 })
        const schedule = faults(lab, dice, size, 1_200)
        survive({ seed: dice.next(), size, rough: true, until: 3_300, clients, schedule }, committed('last'))
      })
    },
  }
}

// Disks, messages and scenes as text.

/** For example `4 n2 1a 3b`: term 4, a vote for n2, and two entries. */
function diskOf(text: string): Saved {
  const [term, votedFor = '-', ...log] = text.split(' ')
  return { term: Number(term), votedFor: votedFor === '-' ? null : votedFor, log: log.map(entryOf) }
}

function entryOf(text: string): Entry {
  return { term: Number(text.charAt(0)), command: text.slice(1) }
}

function entryText({ term, command }: Entry): string {
  return `${term}${command}`
}

/** `ask 4 2:1` has the last index and its term, `append 4 2:1 0 4c` the one before, the commit and the entries. */
function messageOf(text: string): Message {
  const [kind, first, second = '', commit, ...entries] = text.split(' ')
  const term = Number(first)
  const [index = 0, indexTerm = 0] = second.split(':').map(Number)
  if (kind === 'ask') return { kind, term, lastIndex: index, lastTerm: indexTerm }
  if (kind === 'vote') return { kind, term, granted: second === 'yes' }
  if (kind === 'appended') return { kind, term, ok: second !== 'no', index: second === 'no' ? 0 : index }
  return {
    kind: 'append',
    term,
    prevIndex: index,
    prevTerm: indexTerm,
    entries: entries.map(entryOf),
    commit: Number(commit),
  }
}

interface Step {
  /** Whose message it is, `timer`, or `app` for a proposal. */
  from: string
  says: string
  /** What is sent back, or sent to n2. */
  answer: Message | undefined
  words: string
  /** What must be so afterwards. */
  after: readonly (readonly [name: string, value: string])[]
}

function stepsOf(script: string): Step[] {
  return script.split('\n').map(line => {
    const [from = '', says = '', answer = '', words = '', after = ''] = line
      .split('|')
      .map(each => each.trim())
    const facts =
      after === '' ? [] : after.split('; ').map(fact => fact.split(/ (.*)/, 2) as [string, string])
    return { from, says, answer: answer === '' ? undefined : messageOf(answer), words, after: facts }
  })
}

// A server on a node of the simulator.

interface Deed {
  /** Whose message it was, `timer`, or `app` for a proposal. */
  from: string
  sent: readonly { to: string; message: Message }[]
  status: ReturnType<Server['status']>
  saved(): Saved
}

interface Watch {
  disks?: { readonly [id: string]: string }
  /** What `random` gives. */
  luck?: { readonly [id: string]: number }
  spread?: number
  /** The first server starts for the first time: a run begins. */
  begins?(): void
  sends?(id: string, to: string, message: Message, saved: Saved): void
  acted?(id: string, deed: Deed): void
}

function seat(ctx: Context<Message>, solution: Solution, watch: Watch): Handlers<Message> {
  const { id, peers, durable } = ctx
  const saved = () => durable.get<Saved>('saved') ?? diskOf('0')
  let server: Server
  let sent: { to: string; message: Message }[] = []
  let leader: string | undefined
  let waiting: { index: number; command: string; reply: (response: Response) => void }[] = []

  const host: Host = {
    id,
    peers,
    load: saved,
    save({ term, votedFor, log }) {
      durable.set('saved', { term, votedFor, log })
      ctx.state({ log: log.map(entryText) })
    },
    send(to, message) {
      ctx.send(to, message)
      sent.push({ to, message })
      watch.sends?.(id, to, message, saved())
    },
    setTimer(ms) {
      const [name, other] = ms < 100 ? ['heartbeat', 'election'] : ['election', 'heartbeat']
      ctx.cancelTimer(other)
      ctx.setTimer(name, ms)
    },
    random: () => watch.luck?.[id] ?? ctx.random() * (watch.spread ?? 1),
  }

  const act = (from: string, run: () => void) => {
    sent = []
    run()
    const status = server.status()
    const { role, term, commit } = status
    ctx.state({ role, leads: role === 'leader', term, commit })
    waiting = waiting.filter(({ index, command, reply }) => {
      if (index > commit) return true
      if (saved().log[index - 1]?.command === command) reply({ ok: true, value: index })
      return false
    })
    watch.acted?.(id, { from, sent, status, saved })
  }

  const begin = () => {
    ctx.state({ log: saved().log.map(entryText) })
    act('start', () => {
      server = solution.createServer(host)
    })
  }

  return {
    onStart() {
      if (id === 'n1') watch.begins?.()
      durable.set('saved', diskOf(watch.disks?.[id] ?? '0'))
      begin()
    },
    onRestart: begin,
    onTimer: () => act('timer', () => server.onTimer()),
    onMessage(from, message) {
      if (message.kind === 'append') leader = from
      act(from, () => server.onMessage(from, message))
    },
    onRequest({ value }, reply) {
      const command = String(value)
      act('app', () => {
        if (server.propose(command) === true) waiting.push({ index: saved().log.length, command, reply })
        else if (leader !== undefined) reply({ ok: false, redirect: leader })
      })
    },
  }
}

// A cluster of servers, and what Raft promises of it.

interface Ordeal {
  seed: number
  size: 3 | 5
  until: number
  clients?: readonly ClientPlan[]
  schedule?: readonly Fault[]
  disks?: { readonly [id: string]: string }
  luck?: { readonly [id: string]: number }
  /** With 1, a server waits up to twice the shortest time before it stands; with less, more of them stand at once. */
  spread?: number
  /** Messages overtake each other, and some arrive twice. */
  rough?: boolean
  /** Whether every message is looked at for what is not on disk yet. */
  onDisk?: boolean
}

function surviveOrdeal(lab: Lab, solution: Solution, ordeal: Ordeal, judge?: (run: Run) => Verdict): Run {
  const { seed, size, until, clients = [], schedule = [], disks = {}, luck = {}, spread = 1 } = ordeal
  const { begins, acted, sends, rules } = createPromises()
  const watch: Watch = { disks, luck, spread, begins, acted, ...(ordeal.onDisk ? { sends } : {}) }
  const nodes = lab.sim.cluster(size, (ctx: Context<Message>) => seat(ctx, solution, watch))
  const calm = { latency: { kind: 'fixed', ms: 5 } } as const
  const network = ordeal.rough ? { duplicate: 0.1, reorder: 0.1 } : calm
  return lab.survives({ seed, nodes, network, clients, schedule, rules, until, maxEvents: 2_500 }, judge)
}

/** Rules that look at the server to which something has just happened, beside what this run has seen before. */
function createPromises() {
  let leaders = new Map<number, string>()
  let committed: { entry: Entry; by: string; term: number }[] = []
  let touched = ''
  let unsaid: string | undefined

  const logOf = ({ nodes }: ClusterView, id: string) =>
    (nodes[id]?.durable.saved as unknown as Saved | undefined)?.log ?? []
  const flagsOf = ({ nodes }: ClusterView) => {
    const { leads, term, commit } = nodes[touched]?.flags ?? {}
    return { leads: leads === true, term: Number(term), commit: Number(commit) }
  }

  const electionSafety = (cluster: ClusterView) => {
    const { leads, term } = flagsOf(cluster)
    if (!leads) return undefined
    const first = leaders.get(term) ?? touched
    leaders.set(term, first)
    return first === touched ? undefined : `Term ${term} has two leaders, ${first} and ${touched}.`
  }

  const logMatching = (cluster: ClusterView) => {
    const mine = logOf(cluster, touched)
    for (const id of Object.keys(cluster.nodes)) {
      const other = logOf(cluster, id)
      let last = Math.min(mine.length, other.length)
      while (last > 0 && mine[last - 1]?.term !== other[last - 1]?.term) last -= 1
      const index = mine.slice(0, last).findIndex((each, i) => !same(each, other[i]))
      if (index >= 0)
        return `Entry ${last} has the same term at ${touched} and ${id}, but entry ${index + 1} differs: ${said(mine[index])} and ${said(other[index])}.`
    }
    return undefined
  }

  const stateMachineSafety = (cluster: ClusterView) => {
    const log = logOf(cluster, touched)
    const { commit, term } = flagsOf(cluster)
    for (let i = 0; i < commit; i++) {
      const entry = log[i]
      const before = committed[i]
      if (!entry) return `${touched} counts entry ${i + 1} as committed and does not hold it.`
      if (!before) committed[i] = { entry, by: touched, term }
      else if (!same(before.entry, entry))
        return `${before.by} has committed ${said(before.entry)} as entry ${i + 1}, and ${touched} ${said(entry)}.`
    }
    return undefined
  }

  const leaderCompleteness = (cluster: ClusterView) => {
    const { leads, term } = flagsOf(cluster)
    const log = logOf(cluster, touched)
    const index = leads ? committed.findIndex((each, i) => each.term < term && !same(each.entry, log[i])) : -1
    const { entry, by } = committed[index] ?? {}
    return index < 0
      ? undefined
      : `${touched} leads term ${term} without entry ${index + 1}, ${said(entry)}, which ${by} has committed.`
  }

  return {
    begins() {
      leaders = new Map()
      committed = []
      unsaid = undefined
    },
    acted(id: string) {
      touched = id
    },
    sends(id: string, to: string, message: Message, { term, votedFor, log }: Saved) {
      const { kind } = message
      if (message.term !== term) unsaid = `${id} speaks of term ${message.term} while its disk says ${term}.`
      else if (kind === 'vote' && message.granted && votedFor !== to)
        unsaid = `${id} votes for ${to} while its disk says that ${votedFor ?? 'nobody'} has its vote.`
      else if (kind === 'ask' && votedFor !== id)
        unsaid = `${id} stands for election while its disk says that ${votedFor ?? 'nobody'} has its vote.`
      else if (kind === 'appended' && message.ok && message.index > log.length)
        unsaid = `${id} says it holds entry ${message.index} while its disk ends with entry ${log.length}.`
      else if (kind === 'append' && message.prevIndex + message.entries.length > log.length)
        unsaid = `${id} sends entry ${message.prevIndex + message.entries.length} while its disk ends with entry ${log.length}.`
    },
    rules: [
      { name: 'On disk before it is said', check: () => unsaid },
      { name: 'Election safety', check: electionSafety },
      { name: 'Log matching', check: logMatching },
      { name: 'State machine safety', check: stateMachineSafety },
      { name: 'Leader completeness', check: leaderCompleteness },
    ] satisfies Rule[],
  }
}

function same(one: Entry | undefined, other: Entry | undefined): boolean {
  return one?.term === other?.term && one?.command === other?.command
}

function said(each: Entry | undefined): string {
  return each ? `${each.command} of term ${each.term}` : 'nothing'
}

/** One who proposes each command at its time, to one server after the other, until one has committed it. */
function proposals(size: number, at: { readonly [command: string]: number }): ClientPlan[] {
  const ids = serversOf(size)
  const operations = Object.entries(at)
    .map(([value, time]) => ({ at: time, to: ids, f: 'propose', value }))
    .sort((a, b) => a.at - b.at)
  return [{ id: 'app', attempts: 8, timeoutMs: 100, operations }]
}

function faults(lab: Lab, dice: Lab['dice'], size: number, until: number): readonly Fault[] {
  return lab.sim.randomSchedule(dice.next(), {
    nodes: serversOf(size),
    kinds: ['crash', 'crash', 'partition', 'partition', 'cut', 'loss', 'duplicate', 'slow', 'pause'],
    count: 7,
    until,
    longestMs: 400,
  })
}

function serversOf(size: number): string[] {
  return ['n1', 'n2', 'n3', 'n4', 'n5'].slice(0, size)
}

function afterThreeLeaders([a = '', b = '', c = '', d = '', e = '']: readonly string[]) {
  return { [a]: '3 - 1u 2v', [b]: '3 - 1u 2v', [c]: `3 ${e} 1u`, [d]: `3 ${e} 1u`, [e]: `3 ${e} 1u 3w` }
}

type Day = (order: readonly string[]) => { [id: string]: string }

/** What bad days have left on disks: nothing yet; a leader cut off with entries of its own; leaders that replaced each other. */
const daysOfThree: readonly Day[] = [
  () => ({}),
  ([a = '', b = '', c = '']) => ({ [a]: '2 - 1u 2x 2y 2z', [b]: `3 ${b} 1u 3p`, [c]: `3 ${b} 1u` }),
]
const daysOfFive: readonly Day[] = [
  () => ({}),
  afterThreeLeaders,
  ([a = '', b = '', c = '', d = '', e = '']) => ({
    [a]: '2 - 1u 2x 2y 2z',
    [b]: `3 ${b} 1u 3p`,
    [c]: `3 ${b} 1u 3p`,
    [d]: `3 ${b} 1u`,
    [e]: '3 - 1u',
  }),
]

/** Two that do not hear each other stand for the same term, and the third may crash between their questions. */
function plotOfThree(dice: Lab['dice']) {
  const [a = '', b = '', c = ''] = dice.shuffle(serversOf(3))
  const schedule: Fault[] = [
    { at: 0, do: 'partition', groups: [[a], [b]], forMs: 300 },
    { at: dice.int(155, 172), do: 'crash', node: c, forMs: 2 },
  ]
  return { size: 3, until: 500, schedule, luck: { [a]: 0, [b]: 0.05, [c]: 0.9 } } as const
}

/** The first leader spreads what an older one left, and crashes; one with an entry of a later term follows it. */
function plotOfFive(dice: Lab['dice']) {
  const order = dice.shuffle(serversOf(5))
  const [a = '', b = '', c = '', d = '', e = ''] = order
  const schedule: Fault[] = [
    { at: 0, do: 'partition', groups: [[e], [a, b, c, d]], forMs: dice.int(300, 450) },
    { at: dice.int(250, 400), do: 'crash', node: a },
  ]
  const luck = { [a]: 0, [b]: 0.9, [c]: 0.7, [d]: 0.8, [e]: 0.2 }
  return { size: 5, until: 900, schedule, luck, disks: afterThreeLeaders(order) } as const
}

function oneLeader({ states, trace }: Run): Verdict {
  const flags = Object.values(states).map(each => each.flags)
  const leads = flags.filter(each => each.leads === true).length
  const terms = new Set(flags.map(each => each.term)).size
  const last = trace.findLast(event => event.kind === 'state')?.at ?? 0
  if (leads !== 1) return wrong(`In 2,500 calm ms one server comes to lead, but here ${leads} do.`)
  if (terms !== 1) return wrong('In 2,500 calm ms all servers come to the same term, but here they have not.')
  if (last > 2_000)
    return wrong(`A leader that is heard goes on leading, but here roles changed at ${last} ms.`)
  return { ok: true }
}

/** Every server has committed these commands as far as they were proposed, in this order; others may stand between. */
function committed(...commands: string[]): (run: Run) => Verdict {
  return ({ states, history }) => {
    for (const [id, { flags, durable }] of Object.entries(states)) {
      const { log } = durable.saved as unknown as Saved
      const held = log.slice(0, Number(flags.commit)).map(each => each.command)
      let at = -1
      for (const command of commands) {
        const proposed = history.filter(each => each.value === command)
        if (proposed.length === 0) continue
        at = held.indexOf(command, at + 1)
        if (at >= 0) continue
        const words = `At the end ${id} has committed ${held.join(', ') || 'nothing'}; ${command} is missing.`
        return { ok: false, words, witness: proposed }
      }
    }
    return { ok: true }
  }
}

function wrong(words: string): Verdict {
  return { ok: false, words, witness: [] }
}

// One server among puppets that say what they are told.

interface Scene {
  disk: string
  steps: readonly Step[]
  size: 3 | 5
  schedule: readonly Fault[]
}

function playScene(lab: Lab, solution: Solution, { disk, steps, size, schedule }: Scene): void {
  let next = 0
  let failure: { words: string; expected: Json; got: Json } | undefined

  const acted = (id: string, { from, sent, status, saved }: Deed) => {
    const step = steps[next]
    if (id !== 'n1' || !step || from === 'start' || (from === 'timer' && step.from !== 'timer')) return
    next += 1
    const { answer, words, after } = step
    const first = sent.find(({ to }) => to === (from.startsWith('n') ? from : 'n2'))?.message ?? null
    if (from !== step.from) failure ??= { words, expected: answer ?? null, got: null }
    if (answer && !sameMessage(lab, first, answer)) failure ??= { words, expected: answer, got: first }
    for (const [name, expected] of after) {
      const got =
        name === 'log' ? saved().log.map(entryText).join(' ') : String(status[name as keyof typeof status])
      if (got !== expected) failure ??= { words, expected: `${name}: ${expected}`, got: `${name}: ${got}` }
    }
  }

  const times = timesOf(steps)
  const puppet = (ctx: Context<Message>): Handlers<Message> => ({
    onStart: () =>
      steps.forEach(({ from }, i) => {
        if (from === ctx.id) ctx.setTimer(`line ${i + 1}`, times[i] ?? 0)
      }),
    onTimer: name => ctx.send('n1', messageOf(steps[Number(name.slice(5)) - 1]?.says ?? '')),
  })
  const proposed = steps.flatMap(({ from, says }, i) =>
    from === 'app' ? [{ at: times[i] ?? 0, to: 'n1', f: 'propose', value: says }] : [],
  )
  const watch: Watch = { disks: { n1: disk }, luck: { n1: 0 }, acted }
  const run = lab.sim.simulate({
    seed: 1,
    nodes: lab.sim.cluster(size, (ctx: Context<Message>) =>
      ctx.id === 'n1' ? seat(ctx, solution, watch) : puppet(ctx),
    ),
    network: { latency: { kind: 'fixed', ms: 1 } },
    clients: [{ id: 'app', operations: proposed, timeoutMs: 5 }],
    schedule,
    rules: [{ name: 'Rules of a server', check: () => failure?.words }],
    until: 10 + (times.at(-1) ?? 0),
  })
  const detail = { trace: run.trace, schedule, step: run.violations[0]?.because ?? run.trace.length - 1 }
  if (failure) lab.fail(failure.words, { ...detail, expected: failure.expected, got: failure.got })
  if (run.ending.kind === 'threw') lab.fail(`Node ${run.ending.node} threw ${run.ending.words}`, detail)
  const missing = steps[next]
  if (missing) lab.fail(missing.words, { ...detail, got: 'nothing' })
}

/** A line every 10 ms. A timer rings by itself: after 150 ms at first, and within 50 ms once the server leads. */
function timesOf(steps: readonly Step[]): number[] {
  let at = 0
  return steps.map(({ from }, i) => {
    at += from !== 'timer' ? 10 : i === 0 ? 150 : 60
    return at
  })
}

/** The index of a refusal means nothing. */
function sameMessage(lab: Lab, got: Message | null, expected: Message): boolean {
  const refusal = expected.kind === 'appended' && !expected.ok && got?.kind === 'appended'
  return lab.sim.sameJson(refusal ? { ...got, index: expected.index } : got, expected)
}
