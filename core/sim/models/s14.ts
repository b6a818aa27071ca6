import { diceFrom } from '../dice.ts'
import { type ArrivalSetting, burstSize, drawArrivals } from './limiters/arrivals.ts'
import { contestants, type Lane } from './limiters/lane.ts'
import { type Parameter, type Series, type Simulator, settle, type Values } from './simulator.ts'

const RUN_MS = 20_000
const STEP_MS = 100

const patterns = ['evenly', 'at random', 'in bursts'] as const

const parameters: readonly Parameter[] = [
  { name: 'rate', label: 'Rate allowed', unit: 'requests/s', min: 1, max: 50, step: 1, default: 10 },
  { name: 'burst', label: 'Burst allowed', unit: 'requests', min: 1, max: 50, step: 1, default: 10 },
  {
    name: 'pattern',
    label: 'Requests come',
    unit: '',
    min: 0,
    max: 2,
    step: 1,
    default: 1,
    choices: patterns,
  },
  { name: 'load', label: 'Load', unit: 'requests/s', min: 1, max: 100, step: 1, default: 12 },
  { name: 'everyMs', label: 'A burst every', unit: 'ms', min: 500, max: 5000, step: 500, default: 2000 },
  { name: 'offsetMs', label: 'Bursts begin after', unit: 'ms', min: 0, max: 1000, step: 50, default: 0 },
  {
    name: 'spreadMs',
    label: 'Bursts are spread over',
    unit: 'ms',
    min: 0,
    max: 1000,
    step: 50,
    default: 100,
  },
]

export interface LimiterState {
  /** Requests so far, and how many come at once. */
  requests: number
  burstSize: number
  lanes: readonly {
    name: string
    admitted: number
    refused: number
    /** The most that passed within any one second so far, and the most that may. */
    mostInOneSecond: number
    bound: number
    /** Of the last 200 requests: when it came, and when it passed, in ms; null when it was refused. */
    recent: readonly { at: number; passedAt: number | null }[]
  }[]
}

export const s14: Simulator<LimiterState> = {
  id: 's14',
  title: 'Six rate limiters side by side',
  sentence:
    'The same requests meet six limiters with the same rate; they differ in how large a burst they let through, and that shows only when requests do not come evenly.',
  parameters,
  plots: [
    {
      title: 'Passed in the last second',
      unit: 'requests',
      lines: contestants({ rate: 1, burst: 1 }).map(({ id, name }) => ({ series: id, label: name })),
    },
    {
      title: 'Requests in the last second',
      unit: 'requests',
      lines: [{ series: 'requests', label: 'Requests' }],
    },
  ],
  stepWords: `${STEP_MS} ms`,
  create(values, seed) {
    const setting = settle(parameters, values)
    const { rate = 10, burst = 10 } = setting
    const lanes = contestants({ rate, burst })
    const coming = arrivalSetting(setting)
    const arrivals = drawArrivals(coming, RUN_MS, diceFrom(seed).fork('arrivals'))
    const series: Series = { at: [], requests: [] }
    for (const { id } of lanes) series[id] = []
    let next = 0
    let at = 0

    return {
      step() {
        if (at >= RUN_MS) return
        at += STEP_MS
        for (; (arrivals[next] ?? Number.POSITIVE_INFINITY) < at * 1000; next++)
          for (const lane of lanes) lane.offer(arrivals[next] as number)
        series.at.push(at)
        series.requests?.push(countWithin(arrivals, at * 1000))
        for (const lane of lanes) series[lane.id]?.push(lane.passedWithin(at * 1000))
      },
      get done() {
        return at >= RUN_MS
      },
      get at() {
        return at
      },
      series,
      get state() {
        return { requests: next, burstSize: burstSize(coming), lanes: lanes.map(stateOf) }
      },
      get invariants() {
        return lanes.map(lane => ({
          name: `${lane.name} keeps to its bound`,
          holds: lane.mostInOneSecond <= lane.bound,
          words: `${lane.boundWords}: at most ${lane.bound} in any one second.`,
        }))
      },
    }
  },
  tasks: [
    {
      kind: 'setting',
      ask: 'Keep a rate of 10 or more. Let the fixed window pass twice its rate within one second.',
      hint: 'The window forgets everything when the clock turns to the next second. When should the requests come?',
      why: 'A burst that begins just before the second turns fills one window before it and one after it. The sliding log, which looks at the second that ends now, lets only half of it through.',
      check: ({ values, state }) => {
        const fixed = state.lanes.find(lane => lane.name === 'Fixed window')
        const { rate = 0 } = values
        return rate >= 10 && (fixed?.mostInOneSecond ?? 0) >= 2 * rate
      },
    },
    {
      kind: 'number',
      ask: 'A token bucket earns 10 tokens a second and holds 20. How many requests can it let through within 2 seconds at the most?',
      hint: 'It may be full when the two seconds begin.',
      why: '20 + 10 x 2 = 40. Over t seconds the bound is burst + rate x t; whoever sizes what lies behind the limiter must reckon with the burst, not with the rate.',
      unit: 'requests',
      answer: 40,
      tolerance: 0,
    },
    {
      kind: 'setting',
      ask: 'Requests come in bursts of 20 or more within 100 ms, and the rate stays at 12 or less. Choose the limits so that the token bucket refuses none.',
      hint: 'Before each burst the bucket must hold a token for every request of it. Has it had the time to fill?',
      why: 'The burst must cover the crowd, and the rate must refill it before the next one: 20 requests every 2 s need a rate of 10. The rate decides about the long run, the burst about the moment.',
      check: ({ values, state }) => {
        const bucket = state.lanes.find(lane => lane.name === 'Token bucket')
        const { pattern, spreadMs = 0, rate = 0 } = values
        return (
          pattern === 2 && state.burstSize >= 20 && spreadMs <= 100 && rate <= 12 && bucket?.refused === 0
        )
      },
    },
  ],
}

function arrivalSetting({
  pattern = 1,
  load = 12,
  everyMs = 2000,
  offsetMs = 0,
  spreadMs = 100,
}: Values): ArrivalSetting {
  return { pattern: patterns[pattern] ?? 'at random', perSecond: load, everyMs, offsetMs, spreadMs }
}

function stateOf({
  name,
  admitted,
  refused,
  mostInOneSecond,
  bound,
  recent,
}: Lane): LimiterState['lanes'][number] {
  return { name, admitted, refused, mostInOneSecond, bound, recent }
}

/** How many of the times, in order, lie in the second that ends at `at`. */
function countWithin(times: readonly number[], at: number): number {
  return times.filter(each => each > at - 1_000_000 && each <= at).length
}
