import { type ClientPlan, startClient } from './client.ts'
import type { ClockSetting } from './clock.ts'
import { diceFrom } from './dice.ts'
import type { Fault, Schedule } from './fault.ts'
import { createHeap } from './heap.ts'
import type { Operation } from './history.ts'
import { createHost, type Ground, type Host, type NodeView } from './host.ts'
import { createMail } from './mail.ts'
import { createNetwork, type NetworkSetting } from './network.ts'
import type { AnyNode } from './node.ts'
import { refusal } from './refusal.ts'
import { strike } from './strike.ts'
import { createRecorder, type TraceEvent } from './trace.ts'

/** Everything a run depends on. The same setting gives the same run, to the byte. */
export interface Setting {
  seed: number | string
  /** Nodes by id, in the order of their lanes. */
  nodes: { readonly [id: string]: AnyNode }
  network?: NetworkSetting
  /** By node id. */
  clocks?: { readonly [id: string]: ClockSetting }
  schedule?: Schedule
  clients?: readonly ClientPlan[]
  /** Looked at after every event. */
  rules?: readonly Rule[]
  /** True time in ms at which the run ends. */
  until: number
  /** Events handled, and events waiting, at most. Default 100,000. */
  maxEvents?: number
  /** Go on after a rule is broken. By default the run ends there: what follows a broken rule is noise. */
  keepGoing?: boolean
}

/** Something that must be true at every moment. `check` returns in words what is wrong, or undefined. */
export interface Rule {
  name: string
  check(cluster: ClusterView): string | undefined
}

export interface ClusterView {
  readonly at: number
  readonly nodes: { readonly [id: string]: Readonly<NodeView> }
  readonly history: readonly Operation[]
}

export interface Violation {
  rule: string
  words: string
  at: number
  /** Step of the trace after which the rule no longer held. */
  because: number
}

/** Why a run is over. `quiet`: nothing is left to happen. */
export type Ending =
  | { kind: 'quiet' }
  | { kind: 'until' }
  | { kind: 'violation' }
  | { kind: 'threw'; node: string; words: string }
  /** The setting makes no sense; nothing ran. */
  | { kind: 'refused'; words: string }
  | { kind: 'too-many-events'; words: string }

/** A run that goes on one event at a time. */
export interface World {
  readonly at: number
  readonly trace: readonly TraceEvent[]
  readonly history: readonly Operation[]
  readonly violations: readonly Violation[]
  readonly nodes: { readonly [id: string]: Readonly<NodeView> }
  /** Undefined while the run goes on. */
  readonly ending: Ending | undefined
  /** Events handled so far. */
  readonly events: number
  /** Handles the next event; false when the run is over. */
  step(): boolean
  /** Handles everything up to a time in ms, and stands there. */
  advance(to: number): void
  /** Lets something go wrong now, whatever its `at` says. */
  strike(fault: Fault): void
}

export function createWorld(setting: Setting): World {
  const dice = diceFrom(setting.seed)
  const heap = createHeap<() => void>()
  const untilMicros = Math.floor(setting.until * 1000)
  const maxEvents = setting.maxEvents ?? 100_000
  const history: Operation[] = []
  const violations: Violation[] = []
  const brokenRules = new Set<Rule>()
  let nowMicros = 0
  let events = 0
  const refused = refusal(setting)
  let ending: Ending | undefined = refused === undefined ? undefined : { kind: 'refused', words: refused }

  const now = () => nowMicros
  const recorder = createRecorder(now)
  const trace = recorder.events
  const network = createNetwork(setting.network ?? {}, dice.fork('network'))
  const schedule = (afterMicros: number, run: () => void) => heap.push(nowMicros + afterMicros, run)
  const hosts = new Map<string, Host>()
  const ground: Ground = {
    now,
    schedule,
    recorder,
    mail: createMail(recorder, network, now, schedule),
    hostOf: id => hosts.get(id),
    threw(node, error) {
      const words = sayError(error)
      hosts.get(node)?.crash(words)
      ending ??= { kind: 'threw', node, words }
    },
  }

  const nodes: { [id: string]: NodeView } = {}
  const ids = Object.keys(setting.nodes)
  for (const id of ids) {
    const peers = Object.freeze(ids.filter(other => other !== id))
    const create = setting.nodes[id] as AnyNode
    const host = createHost(id, create, peers, setting.clocks?.[id] ?? {}, dice.fork(`node ${id}`), ground)
    hosts.set(id, host)
    nodes[id] = host.view
    schedule(0, host.start)
  }
  const land = { network, ground, named: 0 }
  for (const fault of setting.schedule ?? []) {
    schedule(Math.max(0, Math.floor(fault.at * 1000)), () => strike(fault, land))
  }
  for (const plan of setting.clients ?? []) startClient(plan, ground, history)

  const checkRules = () => {
    for (const rule of setting.rules ?? []) {
      if (brokenRules.has(rule)) continue
      const words = rule.check({ at: nowMicros / 1000, nodes, history })
      if (words === undefined) continue
      brokenRules.add(rule)
      const because = trace.length - 1
      violations.push({ rule: rule.name, words, at: nowMicros / 1000, because })
      recorder.record({ kind: 'violation', rule: rule.name, words, because })
      if (!setting.keepGoing) ending ??= { kind: 'violation' }
    }
  }

  const act = (run: () => void) => {
    const before = trace.length
    run()
    if (trace.length > before) checkRules()
  }

  const step = () => {
    if (ending) return false
    const at = heap.nextAt()
    if (at === undefined || at > untilMicros) {
      ending = { kind: at === undefined ? 'quiet' : 'until' }
      if (at !== undefined) nowMicros = untilMicros
      return false
    }
    if (events >= maxEvents || heap.size > maxEvents) {
      const words = `stopped after ${events} events with ${heap.size} waiting; the limit is ${maxEvents}`
      ending = { kind: 'too-many-events', words }
      return false
    }
    const run = heap.pop() as () => void
    nowMicros = at
    events += 1
    act(run)
    return true
  }

  return {
    get at() {
      return nowMicros / 1000
    },
    get ending() {
      return ending
    },
    get events() {
      return events
    },
    trace,
    history,
    violations,
    nodes,
    step,
    advance(to) {
      const target = Math.min(untilMicros, Math.floor(to * 1000))
      while (!ending && (heap.nextAt() ?? Number.POSITIVE_INFINITY) <= target) step()
      if (!ending) nowMicros = Math.max(nowMicros, target)
    },
    strike: fault => act(() => strike(fault, land)),
  }
}

/** What was thrown may be anything, and may throw again when it is read. */
function sayError(error: unknown): string {
  try {
    return String(error)
  } catch {
    return 'something that cannot be shown'
  }
}
