import { expect, test } from 'vitest'
import { studyClock } from './study-clock.ts'

const minute = 60_000

test('time between two signs is study', () => {
  const clock = studyClock(0)
  clock.sign(20_000)
  clock.sign(50_000)
  expect(clock.take(55_000)).toBe(55_000)
  expect(clock.take(56_000)).toBe(1_000)
})

test('a minute after the last sign the learner is idle, and what comes then is not counted', () => {
  const clock = studyClock(0)
  clock.sign(10_000)
  expect(clock.awake(69_000)).toBe(true)
  expect(clock.awake(70_000)).toBe(false)
  expect(clock.take(10 * minute)).toBe(70_000)
  expect(clock.take(20 * minute)).toBe(0)
  clock.sign(30 * minute)
  expect(clock.take(30 * minute + 5_000)).toBe(5_000)
})

test('a window out of sight is not studied in', () => {
  const clock = studyClock(0)
  clock.leave(10_000, true)
  expect(clock.awake(11_000)).toBe(false)
  clock.leave(40_000, false)
  clock.sign(40_000)
  expect(clock.take(45_000)).toBe(15_000)
})

test('what one report cannot hold is told with the next, and what was refused is told again', () => {
  const clock = studyClock(0)
  for (let at = 0; at <= 3 * minute; at += 30_000) clock.sign(at)
  const taken = clock.take(3 * minute)
  expect(taken).toBe(2 * minute)
  clock.giveBack(taken)
  expect(clock.take(3 * minute)).toBe(2 * minute)
  expect(clock.take(3 * minute)).toBe(minute)
})
