import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exp, ln, power, rounded, squareRoot } from './numeric.ts'

const positive = fc.double({ min: 5e-324, max: 1.7e308, noNaN: true })

function relative(got: number, wanted: number): number {
  return wanted === 0 ? Math.abs(got) : Math.abs((got - wanted) / wanted)
}

test('ln is within 4e-16 of the true logarithm, relatively or, near 1, absolutely', () => {
  fc.assert(
    fc.property(positive, x => {
      const wanted = Math.log(x)
      expect(Math.abs(ln(x) - wanted)).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(wanted)))
    }),
    { numRuns: 5000 },
  )
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 2, noNaN: true }), x => {
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(4e-16)
    }),
    { numRuns: 5000 },
  )
})

test('exp is within 1e-15 of the true power, relatively', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 709, noNaN: true }), x => {
      expect(relative(exp(x), Math.exp(x))).toBeLessThan(1e-15)
    }),
    { numRuns: 5000 },
  )
})

test('squareRoot is within 4e-16, and power within 1e-15 for each unit of its exponent', () => {
  fc.assert(
    fc.property(positive, x => {
      expect(relative(squareRoot(x), Math.sqrt(x))).toBeLessThan(4e-16)
    }),
    { numRuns: 2000 },
  )
  const base = fc.double({ min: 1e-6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(base, fc.double({ min: -5, max: 5, noNaN: true }), (x, y) => {
      expect(relative(power(x, y), x ** y)).toBeLessThan(1e-15 * (1 + Math.abs(y * Math.log(x))))
    }),
    { numRuns: 2000 },
  )
})

// From tables to 20 digits, so that not everything is measured against the engine's own functions.
test.each<[string, number, string]>([
  ['ln 2', ln(2), '0.69314718055994530942'],
  ['ln 10', ln(10), '2.30258509299404568402'],
  ['e', exp(1), '2.71828182845904523536'],
  ['e^-20', exp(-20), '2.0611536224385578280e-9'],
  ['root of 2', squareRoot(2), '1.41421356237309504880'],
])('%s comes out to the last digits', (_name, got, table) => {
  expect(relative(got, Number(table))).toBeLessThan(2.3e-16)
})

test('the edges are those of the real functions', () => {
  expect(ln(1)).toBe(0)
  expect(ln(0)).toBe(Number.NEGATIVE_INFINITY)
  expect(ln(-1)).toBeNaN()
  expect(ln(Number.POSITIVE_INFINITY)).toBe(Number.POSITIVE_INFINITY)
  expect(exp(0)).toBe(1)
  expect(exp(710)).toBe(Number.POSITIVE_INFINITY)
  expect(exp(-746)).toBe(0)
  expect(exp(Number.NaN)).toBeNaN()
  expect(squareRoot(0)).toBe(0)
  expect(squareRoot(-1)).toBeNaN()
  expect(power(0, 0.5)).toBe(0)
  expect(power(7, 0)).toBe(1)
})

test('rounded gives back plain figures', () => {
  expect(rounded(0.1 + 0.2, 6)).toBe(0.3)
  expect(rounded(39.99999999999999, 3)).toBe(40)
  expect(rounded(-1.0004, 3)).toBe(-1)
})
