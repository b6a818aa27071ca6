import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diceFrom } from '../dice.ts'
import { drawArrivals } from './limiters/arrivals.ts'
import { contestants } from './limiters/lane.ts'
import {
  fixedWindow,
  gcra,
  type Limiter,
  leakyBucket,
  SECOND,
  slidingCounter,
  slidingLog,
  tokenBucket,
} from './limiters/limiter.ts'
import { s14 } from './s14.ts'
import { runToEnd } from './simulator.ts'

const setting = fc.record({ rate: fc.integer({ min: 1, max: 20 }), burst: fc.integer({ min: 1, max: 20 }) })

/** Times of requests in microseconds: crowds and pauses, also at the very same instant and at full seconds. */
const times = fc
  .array(fc.oneof(fc.constant(0), fc.nat(1000), fc.nat(300_000), fc.constant(SECOND), fc.nat(3 * SECOND)), {
    maxLength: 150,
  })
  .map(gaps => {
    let at = 0
    return gaps.map(gap => (at += gap))
  })

function passed(limiter: Limiter, at: readonly number[]): number[] {
  return at.filter(each => limiter.admits(each))
}

/** The largest number of passes within any `length` microseconds, counting one end of the span. */
function most(list: readonly number[], length: number): number {
  return Math.max(0, ...list.map((from, i) => list.slice(i).filter(each => each < from + length).length))
}

test('token bucket and GCRA admit at most burst + rate x t within any t, and decide alike', () => {
  fc.assert(
    fc.property(setting, times, (given, at) => {
      const byToken = passed(tokenBucket(given), at)
      expect(passed(gcra(given), at)).toEqual(byToken)
      byToken.forEach((from, i) => {
        byToken.slice(i).forEach((to, count) => {
          expect((count + 1) * SECOND).toBeLessThanOrEqual(given.burst * SECOND + given.rate * (to - from))
        })
      })
    }),
  )
})

test('the token bucket refuses nothing it could have let through', () => {
  fc.assert(
    fc.property(setting, times, (given, at) => {
      const limiter = tokenBucket(given)
      const admitted: number[] = []
      for (const now of at) {
        const yes = limiter.admits(now)
        const fits = [...admitted, now].every((from, i, all) => {
          const count = all.length - i
          return count * SECOND <= given.burst * SECOND + given.rate * (now - from)
        })
        expect(yes).toBe(fits)
        if (yes) admitted.push(now)
      }
    }),
  )
})

test('the leaky bucket lets one out every 1/rate seconds, in order, and holds at most its burst', () => {
  fc.assert(
    fc.property(setting, times, ({ rate, burst }, at) => {
      const limiter = leakyBucket({ rate, burst })
      const leaves: number[] = []
      for (const now of at) {
        const inside = leaves.filter(each => each > now).length
        if (limiter.admits(now)) leaves.push(limiter.leavesAt)
        else expect(inside).toBeGreaterThanOrEqual(burst - 1)
        expect(leaves.filter(each => each > now).length).toBeLessThanOrEqual(burst)
        expect(leaves.at(-1)! - now).toBeLessThanOrEqual((burst * SECOND) / rate)
      }
      leaves.forEach((each, i) => {
        if (i > 0) expect(each - leaves[i - 1]!).toBeGreaterThan(SECOND / rate - 1)
      })
      expect(most(leaves, SECOND)).toBeLessThanOrEqual(rate)
    }),
  )
})

test('windows keep to their bounds: one rate for the log, two for the fixed window and the counter', () => {
  fc.assert(
    fc.property(setting, times, (given, at) => {
      expect(most(passed(slidingLog(given), at), SECOND)).toBeLessThanOrEqual(given.rate)
      expect(most(passed(fixedWindow(given), at), SECOND)).toBeLessThanOrEqual(2 * given.rate)
      expect(most(passed(slidingCounter(given), at), SECOND)).toBeLessThanOrEqual(2 * given.rate)
    }),
  )
})

test('the fixed window lets twice its rate through at the turn of the second', () => {
  const crowd = [...Array(10).fill(999_999), ...Array(10).fill(1_000_000)]
  expect(passed(fixedWindow({ rate: 10, burst: 1 }), crowd)).toHaveLength(20)
  expect(passed(slidingLog({ rate: 10, burst: 1 }), crowd)).toHaveLength(10)
})

test('40 requests within 2 seconds, as the task says, and not one more', () => {
  const every = Array.from({ length: 2000 }, (_, ms) => 60 * SECOND + ms * 1000)
  expect(passed(tokenBucket({ rate: 10, burst: 20 }), every).length).toBe(39)
  expect(passed(tokenBucket({ rate: 10, burst: 20 }), [...every, 62 * SECOND]).length).toBe(40)
})

test('no lane of the model passes more than its bound in one second, whatever comes', () => {
  const coming = fc.record({
    pattern: fc.constantFrom('evenly' as const, 'at random' as const, 'in bursts' as const),
    perSecond: fc.integer({ min: 1, max: 100 }),
    everyMs: fc.integer({ min: 500, max: 5000 }),
    offsetMs: fc.nat(1000),
    spreadMs: fc.nat(1000),
  })
  fc.assert(
    fc.property(setting, coming, fc.nat(), (given, arrival, seed) => {
      const arrivals = drawArrivals(arrival, 5000, diceFrom(seed))
      expect(arrivals).toEqual([...arrivals].sort((a, b) => a - b))
      for (const lane of contestants(given)) {
        for (const at of arrivals) lane.offer(at)
        expect(lane.mostInOneSecond).toBeLessThanOrEqual(lane.bound)
        expect(lane.admitted + lane.refused).toBe(arrivals.length)
      }
    }),
    { numRuns: 60 },
  )
})

test('invariants hold in the model itself', () => {
  fc.assert(
    fc.property(
      setting,
      fc.nat(2),
      fc.integer({ min: 1, max: 100 }),
      fc.nat(),
      (given, pattern, load, seed) => {
        const run = runToEnd(s14, { ...given, pattern, load }, seed)
        expect(run.invariants.filter(each => !each.holds)).toEqual([])
        expect(run.invariants).toHaveLength(6)
      },
    ),
    { numRuns: 20 },
  )
})
