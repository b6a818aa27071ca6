import { expect, test } from 'vitest'
import { evaluate } from './formula.ts'

test('products come before sums, powers before products, and a minus may stand in front', () => {
  expect(evaluate('1 + 2 * 3 ^ 2', {})).toBe(19)
  expect(evaluate('-2 ^ 2 + (1 + 2) * 2', {})).toBe(2)
  expect(evaluate('8 / 4 / 2', {})).toBe(1)
})

test('names take their values and functions work on several', () => {
  expect(evaluate('max(n, 3) + floor(rate)', { n: 5, rate: 2.9 })).toBe(7)
  expect(evaluate('ln(exp(2))', {})).toBeCloseTo(2)
})

test('what cannot be read is refused in a sentence', () => {
  expect(() => evaluate('1 +', {})).toThrow('The formula "1 +" stops too early.')
  expect(() => evaluate('(1', {})).toThrow('The formula "(1" misses a closing bracket.')
  expect(() => evaluate('n', {})).toThrow('The formula "n" uses n, which has no value.')
  expect(() => evaluate('1 2', {})).toThrow('The formula "1 2" has "2" where it should end.')
  expect(() => evaluate('1 / 0', {})).toThrow('The formula "1 / 0" gives no finite number.')
  expect(() => evaluate('go(1)', {})).toThrow('The formula "go(1)" uses the unknown function go.')
})
