/**
 * Seeded dice for drawing forms: SplitMix32 over a seed hashed by FNV-1a.
 * Source of the mixing constants: the public-domain SplitMix family (Steele, Lea, Flood, OOPSLA 2014) in its 32-bit form.
 */
export interface Dice {
  /** In [0, 1). */
  next(): number
  /** Whole number in [0, n). */
  below(n: number): number
  /** A shuffled copy (Fisher-Yates). */
  shuffle<T>(items: readonly T[]): T[]
}

export function diceFrom(seed: string): Dice {
  let state = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193)
  const next = () => {
    state = (state + 0x9e3779b9) | 0
    let z = state ^ (state >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    z ^= z >>> 15
    return (z >>> 0) / 4294967296
  }
  const below = (n: number) => Math.floor(next() * n)
  const shuffle = <T>(items: readonly T[]): T[] => {
    const out = [...items]
    for (let i = out.length - 1; i > 0; i--) {
      const j = below(i + 1)
      const kept = out[i] as T
      out[i] = out[j] as T
      out[j] = kept
    }
    return out
  }
  return { next, below, shuffle }
}
