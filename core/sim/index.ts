/**
 * The deterministic simulator: a cluster on a network that obeys. A run is a pure function of its setting, equal to
 * the byte in every engine: time and dice come from the setting, and sums are made of + - * / alone.
 *
 *     const run = simulate({
 *       seed: 41,
 *       nodes: cluster(3, createNode),
 *       schedule: [{ at: 500, do: 'partition', groups: [['n1'], ['n2', 'n3']], forMs: 1000 }],
 *       clients: [{ id: 'p', operations: [{ at: 100, to: 'n1', f: 'write', value: 1 }] }],
 *       until: 5000,
 *     })
 *     const verdict = linearizable(run.history, register())
 */
export { convergence } from './check/convergence.ts'
export { linearizable } from './check/linearizable.ts'
export { counter, keyValue, type Model, register } from './check/models.ts'
export { monotonicReads, ownVersion, readYourWrites, type VersionOf } from './check/sessions.ts'
export { noLostUpdates, sumOfUpdates } from './check/updates.ts'
export type { ClientPlan, PlannedOperation } from './client.ts'
export type { ClockSetting } from './clock.ts'
export { type Dice, diceFrom } from './dice.ts'
export type { Fault, Schedule } from './fault.ts'
export type { History, Operation, Verdict } from './history.ts'
export { sayOperation } from './history.ts'
export type { NodeView } from './host.ts'
export { copyJson, type Json, sameJson } from './json.ts'
export type { Latency } from './latency.ts'
export { type FaultKind, type NemesisSetting, randomSchedule } from './nemesis.ts'
export type { LinkSetting, NetworkSetting } from './network.ts'
export type { AnyNode, Context, CreateNode, Durable, Handlers, Request, Response } from './node.ts'
export { exp, ln, power, rounded, squareRoot } from './numeric.ts'
export { cluster, type Run, resultOf, simulate } from './run.ts'
export { type Ordeal, type Shrunk, shrink } from './shrink.ts'
export type { DropReason, Flags, Happening, TraceEvent } from './trace.ts'
export { randomClients, type WorkloadSetting } from './workload.ts'
export {
  type ClusterView,
  createWorld,
  type Ending,
  type Rule,
  type Setting,
  type Violation,
  type World,
} from './world.ts'
