import { diceFrom } from '../dice.ts'
import { type ChainSetting, type Span, serve } from './deadline/call.ts'
import { createLeaf, HEDGE_BURST, percentile } from './deadline/leaf.ts'
import { type Parameter, type Series, type Simulator, settle, type Values } from './simulator.ts'

const REQUESTS = 1000
const GAP_MS = 100

const parameters: readonly Parameter[] = [
  { name: 'deadlineMs', label: 'The user waits', unit: 'ms', min: 100, max: 2000, step: 50, default: 150 },
  {
    name: 'propagated',
    label: 'Deadline passed along',
    unit: '',
    min: 0,
    max: 1,
    step: 1,
    default: 0,
    choices: ['no', 'yes'],
  },
  { name: 'timeoutMs', label: 'Each caller waits', unit: 'ms', min: 50, max: 2000, step: 50, default: 150 },
  { name: 'attempts', label: 'Attempts of each caller', unit: '', min: 1, max: 3, step: 1, default: 2 },
  { name: 'reserveMs', label: 'Kept for the own answer', unit: 'ms', min: 0, max: 100, step: 5, default: 5 },
  {
    name: 'workMs',
    label: 'Work before calling, median',
    unit: 'ms',
    min: 1,
    max: 100,
    step: 1,
    default: 10,
  },
  { name: 'leafMs', label: 'Storage, median', unit: 'ms', min: 1, max: 200, step: 1, default: 20 },
  { name: 'leafSigma', label: 'Storage, spread', unit: '', min: 0, max: 2, step: 0.1, default: 1 },
  {
    name: 'hedgeAfterMs',
    label: 'Second copy after (0: never)',
    unit: 'ms',
    min: 0,
    max: 500,
    step: 5,
    default: 0,
  },
  {
    name: 'hedgeBudget',
    label: 'Second copies at most',
    unit: '% of calls',
    min: 0,
    max: 100,
    step: 1,
    default: 100,
  },
]

export interface DeadlineState {
  requests: number
  answered: number
  /** Work that began after the user had gone, and all work done after that, over all requests. */
  lateStarts: number
  lateWorkMs: number
  /** Work done after whoever called had given up. */
  unwantedMs: number
  workMs: number
  calls: number
  copies: number
  leafP50Ms: number
  leafP95Ms: number
  leafP99Ms: number
  /** The waterfall of the last request, and of the one with the most work after its deadline. Times from its start. */
  last: readonly Span[]
  worst: readonly Span[]
  deadlineMs: number
}

export const s19: Simulator<DeadlineState> = {
  id: 's19',
  title: 'Deadlines and hedging',
  sentence:
    'A request crosses four services: without a deadline passed along they work on for a user who has gone, and a second copy of the slowest call cuts the tail for a few calls more.',
  parameters,
  plots: [
    {
      title: 'Work after the deadline, so far',
      unit: 'ms',
      lines: [{ series: 'lateWorkMs', label: 'Work for nobody' }],
    },
    {
      title: 'Answered in time, so far',
      unit: '%',
      lines: [{ series: 'answeredPercent', label: 'Answered' }],
    },
    {
      title: 'Storage calls, so far',
      unit: 'ms',
      lines: [
        { series: 'leafP50Ms', label: 'p50' },
        { series: 'leafP95Ms', label: 'p95' },
        { series: 'leafP99Ms', label: 'p99' },
      ],
    },
  ],
  stepWords: 'one request',
  create(values, seed) {
    const setting = chainSetting(settle(parameters, values))
    const dice = diceFrom(seed)
    const work = dice.fork('work')
    const { leaf, account } = createLeaf(setting, dice.fork('storage'))
    const { deadlineMs, propagated, hedgeBudget } = setting
    const series: Series = {
      at: [],
      lateWorkMs: [],
      answeredPercent: [],
      leafP50Ms: [],
      leafP95Ms: [],
      leafP99Ms: [],
    }
    let requests = 0
    let answered = 0
    let lateStarts = 0
    let lateWorkMs = 0
    let unwantedMs = 0
    let workMs = 0
    let last: Span[] = []
    let worst: Span[] = []

    const finish = (spans: Span[], answeredAt: number, ok: boolean) => {
      requests += 1
      if (ok && answeredAt <= deadlineMs) answered += 1
      const late = lateWork(spans, deadlineMs)
      if (worst.length === 0 || late > lateWork(worst, deadlineMs)) worst = spans
      last = spans
      lateWorkMs += late
      lateStarts += spans.filter(span => span.startAt >= deadlineMs).length
      for (const { startAt, endAt, wantedUntil } of spans) {
        workMs += endAt - startAt
        unwantedMs += Math.max(0, endAt - Math.max(startAt, wantedUntil))
      }
    }

    return {
      step() {
        if (requests >= REQUESTS) return
        const spans: Span[] = []
        const stopAt = propagated ? deadlineMs : Number.POSITIVE_INFINITY
        const call = { depth: 0, startAt: 0, wantedUntil: deadlineMs, stopAt }
        const answer = serve(call, setting, leaf, work, spans)
        finish(spans, answer.at, answer.ok)
        const { times } = account
        series.at.push(requests * GAP_MS)
        series.lateWorkMs?.push(lateWorkMs)
        series.answeredPercent?.push((100 * answered) / requests)
        series.leafP50Ms?.push(percentile(times, 0.5))
        series.leafP95Ms?.push(percentile(times, 0.95))
        series.leafP99Ms?.push(percentile(times, 0.99))
      },
      get done() {
        return requests >= REQUESTS
      },
      get at() {
        return requests * GAP_MS
      },
      series,
      get state() {
        const { calls, copies, times } = account
        const leafP50Ms = percentile(times, 0.5)
        const leafP95Ms = percentile(times, 0.95)
        const leafP99Ms = percentile(times, 0.99)
        const counts = { requests, answered, lateStarts, lateWorkMs, unwantedMs, workMs, calls, copies }
        return { ...counts, leafP50Ms, leafP95Ms, leafP99Ms, last, worst, deadlineMs }
      },
      get invariants() {
        const { calls, copies } = account
        return [
          {
            name: 'No work after the deadline',
            holds: lateStarts === 0 && lateWorkMs <= 1e-6 * (1 + workMs),
            words: propagated
              ? 'Everybody knows when to stop, and stops.'
              : 'Nobody below the gateway knows the deadline, so nothing makes them stop.',
          },
          {
            name: 'Nobody works for a caller that has given up',
            holds: unwantedMs <= 1e-6 * (1 + workMs),
            words: propagated
              ? 'A call is told to stop when its caller stops waiting.'
              : 'A timeout ends the waiting, not the work.',
          },
          {
            name: 'Second copies keep to their budget',
            holds: copies <= HEDGE_BURST + (calls * hedgeBudget) / 100,
            words: `At most ${hedgeBudget} for 100 calls, and ${HEDGE_BURST} in advance.`,
          },
        ]
      },
    }
  },
  tasks: [
    {
      kind: 'setting',
      ask: 'The user waits 150 ms and every caller makes two attempts or more. Let no work go on after the deadline, and still answer at least 95% of the requests in time.',
      hint: 'First tell everyone the deadline. What is then too late is mostly a slow storage call; shorter timeouts only give up on calls that were nearly done.',
      why: 'A deadline passed along stops the work. A second copy saves the answers: unlike a timeout followed by a retry, it does not throw the first attempt away.',
      check: ({ values, state }) =>
        values.deadlineMs === 150 &&
        (values.attempts ?? 0) >= 2 &&
        state.lateStarts === 0 &&
        state.lateWorkMs < 1 &&
        state.answered >= 0.95 * state.requests,
    },
    {
      kind: 'number',
      ask: 'A gateway has 1000 ms. It works for 100 ms, a message takes 20 ms each way, and it keeps 50 ms for its own answer. By how many ms after the start of the request must the next service have answered?',
      hint: 'Count back from the end: the own answer, then the way back.',
      why: '1000 - 50 - 20 = 930 ms after the start. The call arrives at 120 ms, so 810 ms are left to pass along; a fixed timeout of 1000 ms would promise 190 ms that nobody has.',
      unit: 'ms',
      answer: 930,
      tolerance: 0,
    },
    {
      kind: 'setting',
      ask: 'Leave storage as it is, and bring its p99 to 160 ms or less with at most 8 second copies for 100 calls.',
      hint: 'Send the second copy when the first is slower than most. How many calls take longer than the p95?',
      why: 'A second copy after the p95, about 100 ms here, costs five calls more in a hundred, and a slow answer then needs two slow replicas. Hedged at once, it would cost a hundred.',
      check: ({ values, state }) =>
        values.leafMs === 20 &&
        values.leafSigma === 1 &&
        state.leafP99Ms <= 160 &&
        state.copies <= 0.08 * state.calls,
    },
  ],
}

function chainSetting(values: Values): ChainSetting {
  const { deadlineMs = 150, propagated = 0, timeoutMs = 150, attempts = 2, reserveMs = 5 } = values
  const { workMs = 10, leafMs = 20, leafSigma = 1, hedgeAfterMs = 0, hedgeBudget = 100 } = values
  return {
    deadlineMs,
    propagated: propagated === 1,
    timeoutMs,
    attempts,
    reserveMs,
    workMs,
    leafMs,
    leafSigma,
    hedgeAfterMs,
    hedgeBudget,
  }
}

/** Work done after the deadline, in ms. */
function lateWork(spans: readonly Span[], deadlineMs: number): number {
  return spans.reduce(
    (sum, { startAt, endAt }) => sum + Math.max(0, endAt - Math.max(startAt, deadlineMs)),
    0,
  )
}
