import { diceFrom } from '../dice.ts'
import { type Parameter, type Series, type Simulator, settle, type Values } from './simulator.ts'
import { BURST, createService, type Tally } from './storm/service.ts'

const CAPACITY = 100
const RUN_S = 120
const TRIGGER_AT_S = 20
const NO_BUDGET = 300

const parameters: readonly Parameter[] = [
  {
    name: 'profile',
    label: 'Load',
    unit: '',
    min: 0,
    max: 1,
    step: 1,
    default: 0,
    choices: ['Steady, with a trigger', 'Up and down again'],
  },
  { name: 'load', label: 'Steady load', unit: 'requests/s', min: 10, max: 100, step: 1, default: 70 },
  {
    name: 'retries',
    label: 'Retries after the first attempt',
    unit: '',
    min: 0,
    max: 3,
    step: 1,
    default: 3,
  },
  {
    name: 'budget',
    label: 'Retry budget (300: none)',
    unit: '% of first attempts',
    min: 0,
    max: NO_BUDGET,
    step: 5,
    default: NO_BUDGET,
  },
  { name: 'timeoutMs', label: 'Client timeout', unit: 'ms', min: 50, max: 2000, step: 50, default: 500 },
  {
    name: 'queueLimit',
    label: 'Longest queue',
    unit: 'attempts',
    min: 0,
    max: 1000,
    step: 10,
    default: 1000,
  },
  {
    name: 'capacityLeft',
    label: 'Capacity left by the trigger',
    unit: '%',
    min: 0,
    max: 100,
    step: 5,
    default: 50,
  },
  {
    name: 'triggerSeconds',
    label: 'Length of the trigger',
    unit: 's',
    min: 0,
    max: 40,
    step: 1,
    default: 10,
  },
]

export interface StormState {
  phase: 'before' | 'trigger' | 'after' | 'up' | 'down'
  /** Of the last second. Goodput: answers somebody still waited for. */
  loadPerSecond: number
  capacityPerSecond: number
  attemptsPerSecond: number
  goodputPerSecond: number
  waiting: number
  tally: Tally
}

export const s13: Simulator<StormState> = {
  id: 's13',
  title: 'Retry storm',
  sentence:
    'A short loss of capacity fills the queue, clients time out and ask again, and the server stays busy with answers nobody waits for, long after the capacity is back.',
  parameters,
  plots: [
    {
      title: 'Per second',
      unit: '1/s',
      lines: [
        { series: 'load', label: 'First attempts asked for' },
        { series: 'attempts', label: 'All attempts' },
        { series: 'goodput', label: 'Answered in time' },
        { series: 'capacity', label: 'Capacity' },
      ],
    },
    { title: 'Waiting at the server', unit: 'attempts', lines: [{ series: 'waiting', label: 'Queue' }] },
    {
      title: 'The way up and the way down',
      unit: 'answered in time, 1/s',
      over: { series: 'load', label: 'Load', unit: '1/s' },
      lines: [{ series: 'goodput', label: 'Answered in time' }],
    },
  ],
  stepWords: '1 s',
  create(values, seed) {
    const setting = settle(parameters, values)
    const { retries = 3, budget = NO_BUDGET, timeoutMs = 500, queueLimit = 1000 } = setting
    const share = budget >= NO_BUDGET ? Number.POSITIVE_INFINITY : budget / 100
    const service = createService(
      { timeoutMs, retries, budget: share, queueLimit, workMs: 1000 / CAPACITY },
      diceFrom(seed),
    )
    const series: Series = {
      at: [],
      load: [],
      first: [],
      attempts: [],
      goodput: [],
      capacity: [],
      waiting: [],
    }
    let second = 0
    let fullSpeedKept = true

    return {
      step() {
        if (second >= RUN_S) return
        const before = { ...service.tally }
        const { load, capacity } = plan(setting, second)
        second += 1
        service.advance(second * 1000, load, capacity / CAPACITY)
        const { tally } = service
        const served = tally.answered + tally.late - before.answered - before.late
        if (served > CAPACITY + 1) fullSpeedKept = false
        series.at.push(second * 1000)
        series.load?.push(load)
        series.capacity?.push(capacity)
        series.first?.push(tally.first - before.first)
        series.attempts?.push(tally.first + tally.retries - before.first - before.retries)
        series.goodput?.push(tally.answered - before.answered)
        series.waiting?.push(service.waiting)
      },
      get done() {
        return second >= RUN_S
      },
      get at() {
        return second * 1000
      },
      series,
      get state() {
        const last = (name: string) => series[name]?.[second - 1] ?? 0
        return {
          phase: phaseOf(setting, second),
          loadPerSecond: last('load'),
          capacityPerSecond: last('capacity'),
          attemptsPerSecond: last('attempts'),
          goodputPerSecond: last('goodput'),
          waiting: service.waiting,
          tally: { ...service.tally },
        }
      },
      get invariants() {
        const { first, retries: retried, answered, late, rejected } = service.tally
        const inside = service.waiting + (service.busy ? 1 : 0)
        const planned = first + retried - answered - late - rejected - inside
        return [
          {
            name: 'Every attempt is accounted for',
            // Retries pausing before they arrive are counted already but not yet anywhere.
            holds: planned >= 0 && planned <= retried,
            words: 'An attempt is answered in time, answered too late, rejected, or still on its way.',
          },
          {
            name: 'Retries keep to their budget',
            holds: retried <= first * Math.min(share, retries) + BURST,
            words:
              share < retries
                ? `At most ${budget} retries for 100 first attempts, and ${BURST} in advance.`
                : `At most ${retries} retries for each first attempt; there is no budget.`,
          },
          {
            name: 'The server does no more than it can',
            holds: fullSpeedKept,
            words: `At most ${CAPACITY} attempts a second are served, useful or not.`,
          },
        ]
      },
    }
  },
  tasks: [
    {
      kind: 'setting',
      ask: 'Three retries, a load of 70 and the trigger as they are: let the service recover by changing the retry budget alone.',
      hint: 'After the trigger the server must have capacity left to empty its queue: the load and its retries together must stay well below 100 a second.',
      why: 'With a budget of b the load is at most 70 (1 + b). Below 100 the queue empties and the storm ends; without a budget 280 attempts a second keep it full for ever.',
      check: ({ values, series }) => sameBut(values, ['budget']) && recovered(series),
    },
    {
      kind: 'number',
      ask: 'Seventy requests a second each make a first attempt and, once the storm is full, all three retries. How many attempts a second reach the server?',
      hint: 'Each request makes one attempt and three more.',
      why: '70 x (1 + 3) = 280, nearly three times what the server can do. One layer multiplies by four; three such layers on top of each other would multiply by 64.',
      unit: 'attempts/s',
      answer: 280,
      tolerance: 0,
    },
    {
      kind: 'setting',
      ask: 'Choose the load that goes up and down again, with three retries and no budget. Make the way down as good as the way up, within a quarter, by changing the longest queue alone.',
      hint: 'An answer is useless when it comes after the timeout. How many attempts can the server answer within one timeout?',
      why: 'A queue longer than capacity times timeout holds only work that will be too late: 100 a second for 0.5 s is 50. A shorter queue refuses at once what it could not serve in time, so no state of the past lingers and the loop closes.',
      check: ({ values, series }) =>
        values.profile === 1 && sameBut(values, ['profile', 'queueLimit']) && loop(series) <= 0.25,
    },
  ],
}

/** What is asked of the service, and what it can do, in the second that begins. */
function plan(setting: Values, second: number): { load: number; capacity: number } {
  const { load = 70, capacityLeft = 50 } = setting
  const phase = phaseOf(setting, second)
  if (phase === 'up') return { load: 10 + (110 * second) / 60, capacity: CAPACITY }
  if (phase === 'down') return { load: 10 + (110 * (RUN_S - second)) / 60, capacity: CAPACITY }
  // A server at a standstill would never finish what it began.
  return { load, capacity: phase === 'trigger' ? Math.max(1, (CAPACITY * capacityLeft) / 100) : CAPACITY }
}

function phaseOf({ profile = 0, triggerSeconds = 10 }: Values, second: number): StormState['phase'] {
  if (profile === 1) return second < RUN_S / 2 ? 'up' : 'down'
  if (second < TRIGGER_AT_S) return 'before'
  return second < TRIGGER_AT_S + triggerSeconds ? 'trigger' : 'after'
}

function sameBut(values: Values, free: readonly string[]): boolean {
  return parameters.every(({ name, default: usual }) => free.includes(name) || values[name] === usual)
}

/** In the last twenty seconds at least 95 answers in time for 100 first attempts. */
export function recovered(series: Series): boolean {
  return sumOfLast(series.goodput ?? [], 20) >= 0.95 * sumOfLast(series.first ?? [], 20)
}

/**
 * How open the loop of an up-and-down run is: by how much the share of requests answered in time is smaller on the way
 * down than on the way up at the same load, at the worst of five loads from 45 to 85. 0 means no hysteresis.
 */
export function loop(series: Series): number {
  let widest = 0
  for (let centre = 45; centre <= 85; centre += 10) {
    const up = shareAnswered(series, centre, 0, RUN_S / 2)
    const down = shareAnswered(series, centre, RUN_S / 2, RUN_S)
    if (up > 0) widest = Math.max(widest, 1 - down / up)
  }
  return widest
}

/** Of the seconds in a stretch whose load is within 5 of a centre. */
function shareAnswered(
  { load = [], first = [], goodput = [] }: Series,
  centre: number,
  from: number,
  to: number,
) {
  let asked = 0
  let answered = 0
  for (let i = from; i < to; i++) {
    if (Math.abs((load[i] ?? 0) - centre) > 5) continue
    asked += first[i] ?? 0
    answered += goodput[i] ?? 0
  }
  return asked > 0 ? answered / asked : 0
}

function sumOfLast(list: readonly number[], count: number): number {
  return list.slice(Math.max(0, list.length - count)).reduce((sum, each) => sum + each, 0)
}
