import { diceFrom } from '../dice.ts'
import { createLine, type Line } from './queue/line.ts'
import { drawSpread } from './queue/spread.ts'
import { meanWait } from './queue/theory.ts'
import { type Parameter, type Series, type Simulator, settle } from './simulator.ts'

const STEPS = 200

const parameters: readonly Parameter[] = [
  { name: 'utilisation', label: 'Utilisation', unit: '%', min: 5, max: 99, step: 1, default: 80 },
  { name: 'servers', label: 'Servers', unit: '', min: 1, max: 16, step: 1, default: 1 },
  { name: 'serviceMs', label: 'Mean service time', unit: 'ms', min: 1, max: 100, step: 1, default: 10 },
  { name: 'arrivalCv', label: 'Variation of arrivals', unit: '', min: 0, max: 3, step: 0.1, default: 1 },
  { name: 'serviceCv', label: 'Variation of service', unit: '', min: 0, max: 3, step: 0.1, default: 1 },
  {
    name: 'thousands',
    label: 'Length of the run',
    unit: 'thousand requests',
    min: 1,
    max: 200,
    step: 1,
    default: 20,
  },
]

/** Times in ms; means over the run so far. */
export interface QueueState {
  waiting: number
  busy: number
  servers: number
  arrived: number
  served: number
  /** L: mean number in the system. W: mean time in it. Arrivals per ms. */
  meanInSystem: number
  meanTimeMs: number
  arrivalsPerMs: number
  meanWaitMs: number
  utilisation: number
  /** What the formula says; exact for M/M/c, an approximation otherwise. */
  formula: { name: string; meanWaitMs: number; meanInSystem: number }
}

export const s34: Simulator<QueueState> = {
  id: 's34',
  title: 'One queue, one or more servers',
  sentence:
    'Requests wait for a server: the wait grows without bound as utilisation nears one, in proportion to how much arrivals and service times vary, and shrinks when servers share one queue.',
  parameters,
  plots: [
    { title: 'In the system', unit: 'requests', lines: [{ series: 'inSystem', label: 'Now' }] },
    {
      title: 'Mean wait before service',
      unit: 'ms',
      lines: [
        { series: 'waitMs', label: 'Measured' },
        { series: 'formulaWaitMs', label: 'Formula' },
      ],
    },
    {
      title: "Little's law",
      unit: 'requests',
      lines: [
        { series: 'meanInSystem', label: 'Mean number in the system' },
        { series: 'rateTimesTime', label: 'Arrival rate times mean time' },
      ],
    },
  ],
  stepWords: 'a two-hundredth of the run',
  create(values, seed) {
    const { utilisation = 80, servers = 1, serviceMs = 10, ...rest } = settle(parameters, values)
    const { arrivalCv = 1, serviceCv = 1, thousands = 20 } = rest
    const rho = utilisation / 100
    const gapMs = serviceMs / (servers * rho)
    const line = createLine(
      {
        servers,
        nextArrival: dice => drawSpread(gapMs, arrivalCv, dice),
        nextService: dice => drawSpread(serviceMs, serviceCv, dice),
      },
      diceFrom(seed),
    )
    const wait = meanWait(servers, rho, serviceMs, arrivalCv, serviceCv)
    const formula = {
      name: nameOf(servers, arrivalCv, serviceCv),
      meanWaitMs: wait,
      meanInSystem: (wait + serviceMs) / gapMs,
    }
    const series: Series = {
      at: [],
      inSystem: [],
      waitMs: [],
      formulaWaitMs: [],
      meanInSystem: [],
      rateTimesTime: [],
    }
    let steps = 0
    const at = () => (steps * thousands * 1000 * gapMs) / STEPS

    return {
      step() {
        if (steps >= STEPS) return
        steps += 1
        line.advance(at())
        const { meanInSystem, meanTimeMs, arrivalsPerMs, meanWaitMs } = measured(line, at())
        series.at.push(at())
        series.inSystem?.push(line.waiting + line.busy)
        series.waitMs?.push(meanWaitMs)
        series.formulaWaitMs?.push(formula.meanWaitMs)
        series.meanInSystem?.push(meanInSystem)
        series.rateTimesTime?.push(arrivalsPerMs * meanTimeMs)
      },
      get done() {
        return steps >= STEPS
      },
      get at() {
        return at()
      },
      series,
      get state() {
        const { waiting, busy, arrived, served } = line
        const mean = measured(line, at())
        return {
          waiting,
          busy,
          servers,
          arrived,
          served,
          ...mean,
          utilisation: share(line.busyArea, at() * servers),
          formula,
        }
      },
      get invariants() {
        const { meanInSystem, meanTimeMs, arrivalsPerMs } = measured(line, at())
        const gap = Math.abs(meanInSystem - arrivalsPerMs * meanTimeMs)
        const inside = line.waiting + line.busy
        return [
          {
            name: "Little's law",
            holds: gap <= 1e-9 * (1 + meanInSystem),
            words:
              'The mean number in the system is the arrival rate times the mean time in it, whatever the variation.',
          },
          {
            name: 'Nobody is lost',
            holds: line.arrived === line.served + inside,
            words: 'Whoever arrived has been served or is still here.',
          },
          {
            name: 'No idle server while somebody waits',
            holds: !line.idledInVain,
            words: 'A free server takes the next request at once.',
          },
        ]
      },
    }
  },
  tasks: [
    {
      kind: 'number',
      ask: 'One server needs 10 ms for a request on average, and both variations are 1. How long is a request in the system on average, waiting and service together, at a utilisation of 90%?',
      hint: 'For M/M/1 the mean time in the system is the service time divided by the idle share.',
      why: '10 ms / (1 - 0.9) = 100 ms, nine tenths of it waiting. At 95% it would be 200 ms: each halving of the idle share doubles the time.',
      unit: 'ms',
      answer: 100,
      tolerance: 1,
    },
    {
      kind: 'setting',
      ask: 'Keep one server at a utilisation of 85% or more, and bring the mean wait below one service time.',
      hint: 'The formula multiplies the wait by half the sum of the two squared variations.',
      why: 'At 85% the factor of utilisation is 5.7, so the squared variations must add up to less than 0.35. Nothing became faster; only the surprises went.',
      check: ({ values, state }) =>
        values.servers === 1 && (values.utilisation ?? 0) >= 85 && state.meanWaitMs < (values.serviceMs ?? 0),
    },
    {
      kind: 'setting',
      ask: 'Keep both variations at 1 or more and utilisation at 90% or more, and bring the mean wait below one service time.',
      hint: 'What if the same load is shared by more servers with one queue before them?',
      why: 'With eight servers on one queue a request waits only until the first of eight is free: at 90% that is 0.88 service times on average. Before eight separate queues it would wait nine.',
      check: ({ values, state }) =>
        (values.arrivalCv ?? 0) >= 1 &&
        (values.serviceCv ?? 0) >= 1 &&
        (values.utilisation ?? 0) >= 90 &&
        state.meanWaitMs < (values.serviceMs ?? 0),
    },
  ],
}

function measured(line: Line, at: number) {
  return {
    meanInSystem: share(line.area, at),
    meanTimeMs: share(line.sojourns, line.arrived),
    arrivalsPerMs: share(line.arrived, at),
    meanWaitMs: share(line.waits, line.begun),
  }
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}

/** Kendall's name: M for exponential, D for fixed, G for any other. */
function nameOf(servers: number, arrivalCv: number, serviceCv: number): string {
  const letter = (cv: number) => (cv === 1 ? 'M' : cv === 0 ? 'D' : 'G')
  return `${letter(arrivalCv)}/${letter(serviceCv)}/${servers}`
}
