import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createClock } from './clock.ts'

test('skew is added, drift grows with time', () => {
  let now = 0
  const clock = createClock(() => now, { skewMs: 20, driftPpm: 1000 })
  expect(clock.wall()).toBe(20)
  now = 10_000_000
  expect(clock.wall()).toBe(10_030)
  expect(clock.monotonic()).toBe(10_010)
})

test('a jump moves the wall clock and not the monotonic one', () => {
  let now = 5_000_000
  const clock = createClock(() => now, {})
  clock.jump(-3000)
  expect(clock.wall()).toBe(2000)
  expect(clock.monotonic()).toBe(5000)
  now += 1000
  expect(clock.monotonic()).toBe(5001)
})

test('a change of speed keeps what has passed', () => {
  let now = 0
  const clock = createClock(() => now, { driftPpm: 100_000 })
  now = 1_000_000
  clock.setDrift(-100_000)
  expect(clock.monotonic()).toBe(1100)
  now = 2_000_000
  expect(clock.monotonic()).toBe(2000)
})

test('a boot starts the monotonic clock again', () => {
  let now = 0
  const clock = createClock(() => now, {})
  now = 700_000
  clock.boot()
  expect(clock.monotonic()).toBe(0)
  expect(clock.wall()).toBe(700)
})

test('the monotonic clock never goes back, however fast or slow it is made', () => {
  const change = fc.record({ after: fc.nat(1_000_000), ppm: fc.integer({ min: -2_000_000, max: 2_000_000 }) })
  fc.assert(
    fc.property(fc.array(change), changes => {
      let now = 0
      const clock = createClock(() => now, {})
      let last = clock.monotonic()
      for (const { after, ppm } of changes) {
        now += after
        expect(clock.monotonic()).toBeGreaterThanOrEqual(last)
        clock.setDrift(ppm)
        last = clock.monotonic()
      }
    }),
  )
})

test('a timer set on a fast clock comes early by true time', () => {
  const fast = createClock(() => 0, { driftPpm: 1_000_000 })
  expect(fast.trueDelay(100)).toBe(50_000)
})
