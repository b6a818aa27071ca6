/**
 * Logarithm, exponential and square root made of + - * / alone. The language leaves the last bits of Math.log,
 * Math.exp and Math.sin to the engine; these give the same bits in every engine that follows IEEE 754.
 */

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/**
 * Natural logarithm; within 4e-16 of the true value, relative to it, or to 1 near x = 1.
 * Below zero and for NaN the answer is NaN; for 0 it is -Infinity.
 * Source: ln m = 2 artanh((m - 1) / (m + 1)), Abramowitz and Stegun 4.1.27, after x = m * 2^e.
 */
export function ln(x: number): number {
  if (!(x >= 0)) return Number.NaN
  if (x === 0) return Number.NEGATIVE_INFINITY
  if (x === Number.POSITIVE_INFINITY) return x
  let mantissa = x
  let exponent = 0
  // Multiplying by a power of two is exact, so the range is reduced without an error.
  while (mantissa >= 4294967296) {
    mantissa /= 4294967296
    exponent += 32
  }
  while (mantissa < 2.3283064365386963e-10) {
    mantissa *= 4294967296
    exponent -= 32
  }
  while (mantissa >= 1.4) {
    mantissa /= 2
    exponent += 1
  }
  while (mantissa < 0.7) {
    mantissa *= 2
    exponent -= 1
  }
  const s = (mantissa - 1) / (mantissa + 1)
  const square = s * s
  let series = 0
  for (let k = 23; k >= 3; k -= 2) series = square * (1 / k + series)
  return exponent * LN2_HIGH + (2 * (s + s * series) + exponent * LN2_LOW)
}

/**
 * e to the x; relative error below 1e-15. Overflows to Infinity above 709.78, underflows to 0 below -745.13.
 * Source: x = k ln 2 + r with |r| <= ln 2 / 2, Taylor series of e^r (Abramowitz and Stegun 4.2.1), times 2^k.
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return x
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY
  if (x < -745.1332191019412) return 0
  const k = Math.floor(x / (LN2_HIGH + LN2_LOW) + 0.5)
  const r = x - k * LN2_HIGH - k * LN2_LOW
  let series = 1
  for (let n = 18; n >= 1; n--) series = 1 + (r / n) * series
  return timesPowerOfTwo(series, k)
}

/** Halves and doublings are exact down to the subnormal numbers, whatever the engine. */
function timesPowerOfTwo(x: number, power: number): number {
  let scaled = x
  for (let k = power; k > 0; k--) scaled *= 2
  for (let k = power; k < 0; k++) scaled /= 2
  return scaled
}

/** x to the y for x > 0, and 0 for x = 0 with y > 0. Relative error below 1e-15 * (1 + |y ln x|). */
export function power(x: number, y: number): number {
  if (y === 0) return 1
  return exp(y * ln(x))
}

/** Square root by one Newton step (Heron's rule) on exp(ln x / 2); relative error below 4e-16. NaN below zero. */
export function squareRoot(x: number): number {
  if (x === 0 || x === Number.POSITIVE_INFINITY) return x
  const guess = exp(0.5 * ln(x))
  return 0.5 * (guess + x / guess)
}

/** Rounds to a number of decimals, so that plain figures stay plain in a trace: `rounded(0.1 + 0.2, 6)` is 0.3. */
export function rounded(x: number, decimals: number): number {
  let scale = 1
  for (let k = 0; k < decimals; k++) scale *= 10
  return Math.floor(x * scale + 0.5) / scale
}
