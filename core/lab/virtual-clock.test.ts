import { expect, test } from 'vitest'
import { createClock } from './virtual-clock.ts'

test('timers run earliest first, and first set first among equals, each at its time', () => {
  const clock = createClock(100)
  const ran: string[] = []
  const note = (name: string) => () => ran.push(`${name} at ${clock.now()}`)
  clock.after(20, note('b'))
  clock.after(10, note('a'))
  clock.after(20, note('c'))
  clock.advance(15)
  expect(ran).toEqual(['a at 110'])
  expect(clock.now()).toBe(115)
  clock.advance(5)
  expect(ran).toEqual(['a at 110', 'b at 120', 'c at 120'])
})

test('a timer that was cancelled never runs and no longer waits', () => {
  const clock = createClock()
  let ran = 0
  const cancel = clock.after(5, () => {
    ran += 1
  })
  expect(clock.waiting).toBe(1)
  cancel()
  cancel()
  expect(clock.waiting).toBe(0)
  clock.settle()
  expect(ran).toBe(0)
})

test('what a timer sets runs in the same stretch of time', () => {
  const clock = createClock()
  const at: number[] = []
  const again = () => {
    at.push(clock.now())
    if (at.length < 4) clock.after(10, again)
  }
  clock.after(0, again)
  clock.advance(25)
  expect(at).toEqual([0, 10, 20])
  clock.settle()
  expect(at).toEqual([0, 10, 20, 30])
})

test('timers that set themselves again for ever are stopped', () => {
  const clock = createClock()
  const again = () => {
    clock.after(0, again)
  }
  again()
  expect(() => clock.settle()).toThrow(/sets itself again/)
})

test('a wait that is no length of time is refused', () => {
  const clock = createClock()
  for (const ms of [-1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => clock.after(ms, () => {})).toThrow(/cannot wait/)
})

test('the face can neither make time pass nor be changed', () => {
  const { face } = createClock()
  expect(Object.keys(face)).toEqual(['now', 'after'])
  expect(Object.isFrozen(face)).toBe(true)
})
