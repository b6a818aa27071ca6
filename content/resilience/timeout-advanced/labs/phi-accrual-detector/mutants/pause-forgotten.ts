// Grants no pause, whatever the settings say.
export interface Settings {
  windowSize: number
  leastGaps: number
  firstGapMs: number
  leastDeviationMs: number
  pauseMs: number
  threshold: number
}

export interface Detector {
  beat(at: number): void
  phi(at: number): number
}

export function createDetector(settings: Settings): Detector {
  const { windowSize, leastGaps, firstGapMs, leastDeviationMs, threshold } = settings
  const gaps: number[] = []
  let last: number | undefined

  const rhythm = () => {
    if (gaps.length < leastGaps)
      return { mean: firstGapMs, deviation: Math.max(leastDeviationMs, firstGapMs / 4) }
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
    const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length
    return { mean, deviation: Math.max(leastDeviationMs, Math.sqrt(variance)) }
  }
  const phi = (at: number) => {
    if (last === undefined) return 0
    const { mean, deviation } = rhythm()
    return -lnTail((at - last - mean) / deviation) / Math.LN10
  }

  return {
    phi,
    beat(at) {
      if (last !== undefined && at <= last) return
      if (last !== undefined && phi(at) <= threshold) gaps.push(at - last)
      if (gaps.length > windowSize) gaps.shift()
      last = at
    },
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
