import { expect, test } from 'vitest'
import { since } from './dates.ts'

const at = (month: number, day: number, hour: number) => new Date(2026, month - 1, day, hour, 40).getTime()

test('a moment of the same day is today', () => {
  expect(since(at(11, 23, 9), at(11, 23, 21))).toBe('today at 09:40')
})

test('the evening before is yesterday, however few hours ago', () => {
  expect(since(at(11, 22, 23), at(11, 23, 1))).toBe('yesterday at 23:40')
})

test('an older moment is a date', () => {
  expect(since(at(11, 3, 9), at(11, 23, 9))).toBe('on 3 Nov')
})
