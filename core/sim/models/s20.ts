import type { ClockSetting } from '../clock.ts'
import type { AnyNode } from '../node.ts'
import { rounded } from '../numeric.ts'
import { createWorld, type World } from '../world.ts'
import { stampingProcess } from './clocks/process.ts'
import { type ClockEvent, type ClockRecord, createRecord, type Tally } from './clocks/record.ts'
import { type Parameter, type Series, type Simulator, settle, type Values } from './simulator.ts'

const RUN_MS = 4000
const STEP_MS = 50

const parameters: readonly Parameter[] = [
  { name: 'processes', label: 'Processes', unit: '', min: 2, max: 6, step: 1, default: 3 },
  {
    name: 'skewMs',
    label: 'Clocks off by up to, either way',
    unit: 'ms',
    min: 0,
    max: 200,
    step: 1,
    default: 2,
  },
  {
    name: 'driftPpm',
    label: 'Clocks too fast or slow by up to',
    unit: 'ppm',
    min: 0,
    max: 20_000,
    step: 100,
    default: 0,
  },
  { name: 'latencyMs', label: 'Shortest latency', unit: 'ms', min: 1, max: 200, step: 1, default: 10 },
  { name: 'perSecond', label: 'Events of each process', unit: '1/s', min: 1, max: 50, step: 1, default: 10 },
  { name: 'sendPercent', label: 'Of these, messages', unit: '%', min: 0, max: 100, step: 5, default: 60 },
]

export interface ClocksState {
  processes: readonly { id: string; skewMs: number; driftPpm: number }[]
  events: readonly ClockEvent[]
  tally: Tally
  /** How far apart two wall clocks are by now at the most. */
  apartMs: number
  /** How far a hybrid stamp was ahead of its process's wall clock at the most, and its largest counter. */
  hybridAheadMs: number
  hybridCounter: number
}

export const s20: Simulator<ClocksState> = {
  id: 's20',
  title: 'Four kinds of clock',
  sentence:
    'Processes stamp the same events with wall, Lamport, vector and hybrid clocks; only the last three always put a cause before its effect, and only vectors can tell when there was none.',
  parameters,
  plots: [
    {
      title: 'Messages received before they were sent, by wall clock',
      unit: '',
      lines: [{ series: 'inversions', label: 'Messages' }],
    },
    {
      title: 'Pairs of events without an order',
      unit: '%',
      lines: [{ series: 'concurrentPercent', label: 'Concurrent' }],
    },
    {
      title: 'The hybrid clock',
      unit: 'ms, and count',
      lines: [
        { series: 'hybridAheadMs', label: 'Ahead of its wall clock, at the most' },
        { series: 'hybridCounter', label: 'Largest counter' },
      ],
    },
  ],
  stepWords: `${STEP_MS} ms`,
  create(values, seed) {
    const setting = settle(parameters, values)
    const record = createRecord()
    const clocks = clocksOf(setting)
    const world = createClockWorld(setting, seed, clocks, record)
    const series: Series = {
      at: [],
      inversions: [],
      concurrentPercent: [],
      hybridAheadMs: [],
      hybridCounter: [],
    }
    let at = 0
    let seen = 0
    let hybridAheadMs = 0
    let hybridCounter = 0

    return {
      step() {
        if (at >= RUN_MS) return
        at += STEP_MS
        world.advance(at)
        for (const { hybrid, wall } of record.events.slice(seen)) {
          hybridAheadMs = Math.max(hybridAheadMs, hybrid.l - wall)
          hybridCounter = Math.max(hybridCounter, hybrid.c)
        }
        seen = record.events.length
        const { ordered, concurrent, inversions } = record.tally
        series.at.push(at)
        series.inversions?.push(inversions)
        series.concurrentPercent?.push((100 * concurrent) / Math.max(1, ordered + concurrent))
        series.hybridAheadMs?.push(hybridAheadMs)
        series.hybridCounter?.push(hybridCounter)
      },
      get done() {
        return at >= RUN_MS
      },
      get at() {
        return at
      },
      series,
      get state() {
        const { events, tally } = record
        const processes = Object.keys(clocks).map(id => ({ id, skewMs: 0, driftPpm: 0, ...clocks[id] }))
        return {
          processes,
          events,
          tally: { ...tally },
          apartMs: apart(clocks, at),
          hybridAheadMs,
          hybridCounter,
        }
      },
      get invariants() {
        const { wallWrong, lamportWrong, vectorWrong, hybridWrong, inversions } = record.tally
        const bound = apart(clocks, at) + 1
        return [
          {
            name: 'Lamport: a cause has a smaller stamp than its effect',
            holds: lamportWrong === 0,
            words: 'The converse does not hold: a smaller stamp proves nothing.',
          },
          {
            name: 'Vector: smaller exactly when it happened before',
            holds: vectorWrong === 0,
            words: 'Two vectors of which neither is smaller belong to concurrent events.',
          },
          {
            name: 'Hybrid: a cause has a smaller stamp than its effect',
            holds: hybridWrong === 0,
            words: 'Like Lamport, with a stamp that looks like a time.',
          },
          {
            name: 'Hybrid: never far from the wall clock',
            holds: hybridAheadMs <= bound,
            words: 'Never ahead by more than two wall clocks are apart.',
          },
          {
            name: 'Wall: a cause is not later than its effect',
            holds: wallWrong === 0,
            words:
              wallWrong === 0
                ? 'So far. Nothing but slow messages and good clocks keeps this true.'
                : `Wrong for ${wallWrong} pairs; ${inversions} messages were received before they were sent.`,
          },
        ]
      },
    }
  },
  tasks: [
    {
      kind: 'setting',
      ask: 'Let a message be received before it was sent, by the wall clocks of its two ends.',
      hint: 'The clock of the receiver must be behind by more than the message takes.',
      why: 'As soon as two clocks are further apart than the shortest latency, wall time can put an effect before its cause. A "last write wins" by wall time then drops the later write.',
      check: ({ state }) => state.tally.inversions > 0,
    },
    {
      kind: 'number',
      ask: 'Every clock is right to within 40 ms either way. From which latency on can no message seem to arrive before it was sent?',
      hint: 'Take the worst pair: a sender that is ahead and a receiver that is behind.',
      why: '40 + 40 = 80 ms. What counts is how far two clocks can be apart, which is twice what one can be off.',
      unit: 'ms',
      answer: 80,
      tolerance: 0,
    },
    {
      kind: 'setting',
      ask: 'Let the counter of a hybrid clock reach 5 or more.',
      hint: 'The counter grows as long as a stamp heard from others is ahead of the own wall clock.',
      why: 'A process behind the others takes over their time and counts within it until its own clock catches up. The further apart the clocks and the more events, the larger the counter; the stamp never runs ahead of the fastest clock.',
      check: ({ state }) => state.hybridCounter >= 5,
    },
  ],
}

/** Spread evenly, from the furthest behind and slowest to the furthest ahead and fastest. */
function clocksOf({ processes = 3, skewMs = 0, driftPpm = 0 }: Values): { [id: string]: ClockSetting } {
  const clocks: { [id: string]: ClockSetting } = {}
  for (let i = 0; i < processes; i++) {
    const place = (2 * i) / (processes - 1) - 1
    clocks[`p${i + 1}`] = { skewMs: rounded(skewMs * place, 3), driftPpm: rounded(driftPpm * place, 3) }
  }
  return clocks
}

/** How far the first and the last clock are apart at a true time, in ms. */
function apart(clocks: { [id: string]: ClockSetting }, at: number): number {
  const readings = Object.keys(clocks).map(id => {
    const { skewMs = 0, driftPpm = 0 } = clocks[id] ?? {}
    return skewMs + (at * driftPpm) / 1e6
  })
  return Math.max(...readings) - Math.min(...readings)
}

function createClockWorld(
  values: Values,
  seed: number,
  clocks: { [id: string]: ClockSetting },
  record: ClockRecord,
): World {
  const { perSecond = 10, sendPercent = 60, latencyMs = 10 } = values
  const ids = Object.keys(clocks)
  const setting = { processes: ids.length, perSecond, sendShare: sendPercent / 100 }
  const nodes: { [id: string]: AnyNode } = {}
  let messages = 0
  let world: World | undefined
  ids.forEach((id, index) => {
    nodes[id] = stampingProcess(
      index,
      setting,
      record,
      () => world?.at ?? 0,
      () => ++messages,
    )
  })
  const latency = { kind: 'uniform', minMs: latencyMs, maxMs: 3 * latencyMs } as const
  world = createWorld({ seed, nodes, clocks, network: { latency }, until: RUN_MS, maxEvents: 1_000_000 })
  return world
}
