import { expect, it } from 'vitest'
import { calculate } from './calculate.ts'

it.each([
  ['40 * (3 + 2) / 8', '25'],
  ['40 × 3 ÷ 8 − 1', '14'],
  ['max(2,7)', '7'],
  ['min(5,3)', '3'],
  ['max(2, min(9, 7))', '7'],
  ['max((1 + 2), 2)', '3'],
  ['1,200*2', '2400'],
  ['1,200.5 * 2', '2401'],
  ['1,200,000 / 2', '600000'],
  ['0,125 * 8', '1'],
  ['2,5 + (2,5)', '5'],
  ['0.1 + 0.2', '0.3'],
  ['-2^2', '-4'],
  ['sqrt(16) + ln(exp(2))', '6'],
  ['', ''],
])('%s is %s', (text, value) => expect(calculate(text)).toBe(value))

it.each(['2 +', '(2', '2)', '1,2,3', '1.2.3', 'max(2', 'rm(1)', '1/0', 'x', '2 3'])(
  '"%s" is not complete',
  text => expect(calculate(text)).toBe('not complete'),
)
