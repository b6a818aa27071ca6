import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diceFrom } from '../dice.ts'
import { loop, recovered, s13 } from './s13.ts'
import { runToEnd } from './simulator.ts'
import { createService } from './storm/service.ts'

const seed = fc.nat()

test('hysteresis: at the same load the way down is far worse than the way up', () => {
  fc.assert(
    fc.property(seed, s => {
      const { series, invariants } = runToEnd(s13, { profile: 1 }, s)
      expect(loop(series)).toBeGreaterThan(0.9)
      expect(invariants.every(each => each.holds)).toBe(true)
    }),
    { numRuns: 20 },
  )
})

test('without retries, or with a queue shorter than the timeout, there is no hysteresis', () => {
  fc.assert(
    fc.property(seed, s => {
      expect(loop(runToEnd(s13, { profile: 1, queueLimit: 40 }, s).series)).toBeLessThan(0.25)
      expect(loop(runToEnd(s13, { profile: 1, retries: 0, queueLimit: 40 }, s).series)).toBeLessThan(0.25)
    }),
    { numRuns: 20 },
  )
})

test('the storm outlives its trigger for ever; the same load without the trigger is well', () => {
  fc.assert(
    fc.property(seed, s => {
      expect(recovered(runToEnd(s13, {}, s).series)).toBe(false)
      expect(recovered(runToEnd(s13, { triggerSeconds: 0 }, s).series)).toBe(true)
      expect(recovered(runToEnd(s13, { load: 40 }, s).series)).toBe(true)
      expect(recovered(runToEnd(s13, { retries: 0 }, s).series)).toBe(true)
      expect(recovered(runToEnd(s13, { budget: 20 }, s).series)).toBe(true)
    }),
    { numRuns: 20 },
  )
})

test('in the full storm 280 attempts a second reach the server, as the task says', () => {
  const { series } = runToEnd(s13, {}, 3)
  const attempts = series.attempts!.slice(-60)
  const mean = attempts.reduce((sum, each) => sum + each, 0) / attempts.length
  expect(Math.abs(mean - 280)).toBeLessThan(14)
})

test('invariants hold at every step, whatever the clients do', () => {
  const values = fc.record({
    profile: fc.nat(1),
    load: fc.integer({ min: 10, max: 100 }),
    retries: fc.nat(3),
    budget: fc.nat(300),
    timeoutMs: fc.integer({ min: 50, max: 2000 }),
    queueLimit: fc.nat(1000),
    capacityLeft: fc.nat(100),
    triggerSeconds: fc.nat(40),
  })
  fc.assert(
    fc.property(values, seed, (given, s) => {
      const stepper = s13.create(given, s)
      while (!stepper.done) {
        stepper.step()
        for (const each of stepper.invariants) expect(each).toMatchObject({ holds: true })
      }
    }),
    { numRuns: 15 },
  )
})

test('once all is quiet, every attempt was answered, late or rejected, and every request has an end', () => {
  const setting = fc.record({
    timeoutMs: fc.integer({ min: 5, max: 500 }),
    retries: fc.nat(3),
    budget: fc.oneof(fc.constant(Number.POSITIVE_INFINITY), fc.double({ min: 0, max: 2, noNaN: true })),
    queueLimit: fc.nat(60),
    workMs: fc.integer({ min: 1, max: 30 }),
  })
  fc.assert(
    fc.property(setting, seed, (given, s) => {
      const service = createService(given, diceFrom(s))
      service.advance(5000, 80, 1)
      // So few that the queue empties: a gap between first attempts longer than everything before takes.
      for (let at = 10_000; at <= 200_000; at += 5000) service.advance(at, 0.0001, 1)
      const { first, retries, answered, late, rejected, failed } = service.tally
      expect(service.waiting).toBe(0)
      expect(first + retries).toBe(answered + late + rejected)
      expect(first).toBe(answered + failed)
    }),
    { numRuns: 60 },
  )
})
