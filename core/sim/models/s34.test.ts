import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diceFrom } from '../dice.ts'
import { createLine } from './queue/line.ts'
import { drawSpread } from './queue/spread.ts'
import { meanWait, waitProbability } from './queue/theory.ts'
import { s34 } from './s34.ts'
import { runToEnd } from './simulator.ts'

const values = fc.record({
  utilisation: fc.integer({ min: 5, max: 99 }),
  servers: fc.integer({ min: 1, max: 16 }),
  serviceMs: fc.integer({ min: 1, max: 100 }),
  arrivalCv: fc.double({ min: 0, max: 3, noNaN: true }),
  serviceCv: fc.double({ min: 0, max: 3, noNaN: true }),
  thousands: fc.constantFrom(1, 2, 3),
})

test("Little's law holds at every step of every queue, whatever the variation", () => {
  fc.assert(
    fc.property(values, fc.nat(), (given, seed) => {
      const stepper = s34.create(given, seed)
      while (!stepper.done) {
        stepper.step()
        expect(stepper.invariants.filter(each => !each.holds)).toEqual([])
      }
      const { meanInSystem, arrivalsPerMs, meanTimeMs } = stepper.state
      expect(Math.abs(meanInSystem - arrivalsPerMs * meanTimeMs)).toBeLessThan(1e-9 * (1 + meanInSystem))
    }),
    { numRuns: 40 },
  )
})

test.each<[number, number]>([
  [1, 0.8],
  [2, 0.7],
  [8, 0.9],
])('M/M/%d at %d waits as long as the formula says, within a tenth', (servers, rho) => {
  let waits = 0
  for (let seed = 1; seed <= 5; seed++)
    waits += runToEnd(s34, { servers, utilisation: 100 * rho, thousands: 100 }, seed).state.meanWaitMs / 5
  const formula = meanWait(servers, rho, 10, 1, 1)
  expect(Math.abs(waits - formula)).toBeLessThan(0.1 * formula)
})

test('100 ms at 90% utilisation, as the task says', () => {
  expect(10 + meanWait(1, 0.9, 10, 1, 1)).toBeCloseTo(100, 9)
})

test('the formulas agree with what is known in closed form', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), rho => {
      expect(waitProbability(1, rho)).toBeCloseTo(rho, 12)
      // M/M/2 by hand: 2 rho^2 / (1 + rho).
      expect(waitProbability(2, rho)).toBeCloseTo((2 * rho * rho) / (1 + rho), 12)
      // Pollaczek and Khinchine for M/D/1: half the wait of M/M/1.
      expect(meanWait(1, rho, 1, 1, 0)).toBeCloseTo(rho / (2 * (1 - rho)), 9)
    }),
  )
  expect(meanWait(3, 1, 10, 1, 1)).toBe(Number.POSITIVE_INFINITY)
})

test('one queue before many servers never waits longer than a queue for each', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 16 }),
      fc.double({ min: 0.05, max: 0.99, noNaN: true }),
      (servers, rho) => {
        expect(meanWait(servers + 1, rho, 1, 1, 1)).toBeLessThanOrEqual(meanWait(servers, rho, 1, 1, 1))
      },
    ),
  )
})

test.each([0, 0.3, 1, 1.5, 3])('draws of variation %d have the mean and the variation asked for', cv => {
  const dice = diceFrom('spread')
  const drawn = Array.from({ length: 200_000 }, () => drawSpread(4, cv, dice))
  const mean = drawn.reduce((sum, each) => sum + each, 0) / drawn.length
  const variance = drawn.reduce((sum, each) => sum + (each - mean) ** 2, 0) / drawn.length
  expect(Math.abs(mean - 4)).toBeLessThan(0.1)
  expect(Math.abs(Math.sqrt(variance) / mean - cv)).toBeLessThan(0.03 * (1 + cv))
  expect(Math.min(...drawn.slice(0, 1000))).toBeGreaterThanOrEqual(4 * Math.max(0, 1 - cv))
})

test('whoever comes first is served first, and even work that comes evenly never waits', () => {
  const even = createLine({ servers: 1, nextArrival: () => 10, nextService: () => 9 }, diceFrom(1))
  even.advance(1000)
  expect(even).toMatchObject({ arrived: 100, served: 99, waiting: 0, waits: 0, begun: 100 })
  expect(even.busyArea).toBe(99 * 9)

  const crowded = createLine({ servers: 2, nextArrival: () => 1, nextService: () => 10 }, diceFrom(1))
  crowded.advance(30)
  // Two at a time: the third, come at 3, begins at 11, the fourth at 12, and so on.
  expect(crowded).toMatchObject({ arrived: 30, served: 4, begun: 6, waits: 8 + 8 + 16 + 16 })
})
