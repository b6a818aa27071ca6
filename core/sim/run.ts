import type { Operation } from './history.ts'
import type { NodeView } from './host.ts'
import { copyJson } from './json.ts'
import type { TraceEvent } from './trace.ts'
import { createWorld, type Ending, type Setting, type Violation, type World } from './world.ts'

/** A run that is over, as plain JSON. */
export interface Run {
  trace: readonly TraceEvent[]
  history: readonly Operation[]
  violations: readonly Violation[]
  /** Each node as it was at the end. */
  states: { [id: string]: NodeView }
  ending: Ending
  /** True time in ms at the end. */
  at: number
  events: number
}

/** Runs a cluster to its end. Never throws for what the nodes do: a handler that throws ends the run as `threw`. */
export function simulate(setting: Setting): Run {
  const world = createWorld(setting)
  while (world.step());
  return resultOf(world)
}

/** What a world has come to; of one that still goes on, so far. */
export function resultOf(world: World): Run {
  const { trace, history, violations, events, at } = world
  return {
    trace,
    history,
    violations,
    states: copyJson(world.nodes, 'the state of the cluster') as unknown as { [id: string]: NodeView },
    ending: world.ending ?? { kind: 'until' },
    at,
    events,
  }
}

/** Ids n1, n2 and so on, all running the same node. */
export function cluster<Create>(size: number, create: Create): { [id: string]: Create } {
  const nodes: { [id: string]: Create } = {}
  for (let i = 1; i <= size; i++) nodes[`n${i}`] = create
  return nodes
}
