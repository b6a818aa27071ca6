import {
  fixedWindow,
  gcra,
  type Limiter,
  type LimiterSetting,
  leakyBucket,
  SECOND,
  slidingCounter,
  slidingLog,
  tokenBucket,
} from './limiter.ts'

/** One limiter with the account of what it let pass. Times in microseconds. */
export interface Lane {
  readonly id: string
  readonly name: string
  /** The most that may pass within any one second, and why. */
  readonly bound: number
  readonly boundWords: string
  readonly admitted: number
  readonly refused: number
  readonly mostInOneSecond: number
  /** Times in ms. */
  readonly recent: readonly { at: number; passedAt: number | null }[]
  offer(at: number): void
  /** How many passed in the second that ends at `at`. */
  passedWithin(at: number): number
}

const RECENT = 200

/** All six, in the order they are shown. */
export function contestants(setting: LimiterSetting): Lane[] {
  const { rate, burst } = setting
  const leaky = leakyBucket(setting)
  const now = (at: number) => at
  return [
    createLane(
      'token',
      'Token bucket',
      burst + rate,
      'Burst and one second of rate',
      tokenBucket(setting),
      now,
    ),
    createLane('gcra', 'GCRA', burst + rate, 'Burst and one second of rate', gcra(setting), now),
    createLane('leaky', 'Leaky bucket', rate, 'One every 1/rate seconds', leaky, () => leaky.leavesAt),
    createLane('fixed', 'Fixed window', 2 * rate, 'Two windows touch', fixedWindow(setting), now),
    createLane('log', 'Sliding log', rate, 'It remembers every request', slidingLog(setting), now),
    createLane('counter', 'Sliding counter', 2 * rate, 'It only estimates', slidingCounter(setting), now),
  ]
}

function createLane(
  id: string,
  name: string,
  bound: number,
  boundWords: string,
  limiter: Limiter,
  passesAt: (at: number) => number,
): Lane {
  const passed: number[] = []
  const recent: { at: number; passedAt: number | null }[] = []
  let refused = 0
  let most = 0
  let first = 0

  return {
    id,
    name,
    bound,
    boundWords,
    recent,
    get admitted() {
      return passed.length
    },
    get refused() {
      return refused
    },
    get mostInOneSecond() {
      return most
    },
    offer(at) {
      const admitted = limiter.admits(at)
      const passedAt = admitted ? passesAt(at) : null
      recent.push({ at: at / 1000, passedAt: passedAt === null ? null : passedAt / 1000 })
      if (recent.length > RECENT) recent.shift()
      if (passedAt === null) {
        refused += 1
        return
      }
      passed.push(passedAt)
      while ((passed[first] as number) <= passedAt - SECOND) first += 1
      most = Math.max(most, passed.length - first)
    },
    passedWithin: at => passed.filter(each => each > at - SECOND && each <= at).length,
  }
}
