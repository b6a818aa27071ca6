import { describe, expect, it } from 'vitest'
import { evaluate } from './formula.ts'

describe('a formula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['2 ^ 3 ^ 2', 512],
    ['-2 ^ 2', -4],
    ['rho / (1 - rho)', 4],
    ['ceil(n * 0.3) + max(1, 2, 3)', 6],
    ['10 - 4 - 3', 3],
    ['16 / 4 / 2', 2],
  ])('%s is %d', (formula, value) => expect(evaluate(formula, { rho: 0.8, n: 10 })).toBeCloseTo(value, 10))

  it.each([
    ['1 +', 'stops too early'],
    ['(1', 'misses a closing bracket'],
    ['m * 2', 'uses m, which has no value'],
    ['2 2', 'has "2" where it should end'],
    ['1 / 0', 'gives no finite number'],
    ['process(1)', 'uses the unknown function process'],
    ['constructor', 'uses constructor, which has no value'],
  ])('%s is refused: it %s', (formula, words) => expect(() => evaluate(formula, {})).toThrow(words))
})
