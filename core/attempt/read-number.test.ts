import { expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

it.each([
  ['12', 12],
  ['1 200', 1200],
  ['1\u202f200.5', 1200.5],
  ['1,200', 1200],
  ['0,75', 0.75],
  ['0,125', 0.125],
  ['-0,333', -0.333],
  ['12,500', 12_500],
  ['\u22121,200', -1200],
  ['\u22120,125', -0.125],
  ['+3', 3],
  ['\u22123', -3],
  ['.5', 0.5],
])('%s is read as %d', (text, value) => expect(readNumber(text)).toBe(value))

it.each(['', 'about 3', '3 ms', '1.2.3', '--1', '1e3', 'NaN'])('"%s" is not a plain number', text =>
  expect(readNumber(text)).toBeNull(),
)
