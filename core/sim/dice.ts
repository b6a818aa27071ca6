import { exp, ln, power, squareRoot } from './numeric.ts'

/** Seeded dice: the same seed throws the same numbers in every engine. */
export interface Dice {
  /** A 32-bit unsigned integer. */
  next(): number
  /** At least 0, below 1, in steps of 2^-53. */
  uniform(): number
  /** A whole number from `low` to `high`, both included; every one equally likely. */
  int(low: number, high: number): number
  chance(probability: number): boolean
  exponential(mean: number): number
  normal(): number
  /** Median `median`; `sigma` is the spread of the logarithm. */
  logNormal(median: number, sigma: number): number
  /** At least `least`; the smaller the shape, the heavier the tail (shape 1: infinite mean). */
  pareto(least: number, shape: number): number
  /** Throws RangeError on an empty list. */
  pick<T>(list: readonly T[]): T
  /** A shuffled copy. */
  shuffle<T>(list: readonly T[]): T[]
  /** Dice of their own for a purpose. Forking throws nothing: a new fork never changes what the others throw. */
  fork(label: string): Dice
}

/**
 * @param seed a number (its 53-bit whole part counts) or a text
 */
export function diceFrom(seed: number | string): Dice {
  return dice(typeof seed === 'number' ? keyOfNumber(seed) : mixText(0x51_73_0d, seed))
}

/** xoshiro128** 1.1 by Blackman and Vigna (prng.di.unimi.it), its four words set. Exported for its test vector. */
export function xoshiro(state: [number, number, number, number]): () => number {
  let [a, b, c, d] = state
  return () => {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return result
  }
}

function dice(key: number): Dice {
  const next = xoshiro(wordsFrom(key))
  const uniform = () => ((next() >>> 5) * 67108864 + (next() >>> 6)) / 9007199254740992
  const int = (low: number, high: number) => {
    const span = high - low + 1
    if (!(span >= 1 && span <= 4294967296)) throw new RangeError(`no whole number from ${low} to ${high}`)
    // Throwing again above the last whole multiple keeps every result equally likely.
    const limit = 4294967296 - (4294967296 % span)
    let thrown = next()
    while (thrown >= limit) thrown = next()
    return low + (thrown % span)
  }
  const normal = () => {
    // Marsaglia and Bray's polar method: the only normal method that asks neither for sine nor for a table.
    for (;;) {
      const x = 2 * uniform() - 1
      const y = 2 * uniform() - 1
      const s = x * x + y * y
      if (s > 0 && s < 1) return x * squareRoot((-2 * ln(s)) / s)
    }
  }
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new RangeError('nothing to pick from')
    return list[int(0, list.length - 1)] as T
  }
  const shuffle = <T>(list: readonly T[]): T[] => {
    const copy = list.slice()
    for (let i = copy.length - 1; i > 0; i--) {
      const j = int(0, i)
      const held = copy[i] as T
      copy[i] = copy[j] as T
      copy[j] = held
    }
    return copy
  }
  return {
    next,
    uniform,
    int,
    chance: probability => uniform() < probability,
    exponential: mean => -mean * ln(1 - uniform()),
    normal,
    logNormal: (median, sigma) => median * exp(sigma * normal()),
    pareto: (least, shape) => least * power(1 - uniform(), -1 / shape),
    pick,
    shuffle,
    fork: label => dice(mixText(key, label)),
  }
}

/** Four words from one, by SplitMix32 (Steele, Lea and Flood's SplitMix with MurmurHash3's 32-bit finisher). */
function wordsFrom(key: number): [number, number, number, number] {
  let state = key
  const word = () => {
    state = (state + 0x9e3779b9) | 0
    return finish(state)
  }
  return [word(), word(), word(), word()]
}

function keyOfNumber(seed: number): number {
  const low = seed >>> 0
  const high = Math.floor(seed / 4294967296) >>> 0
  return finish(finish(low ^ 0x2545f491) + Math.imul(high, 0x9e3779b1))
}

/** FNV-1a over UTF-16 units, started from a finished key so that the order of forks matters. */
function mixText(key: number, text: string): number {
  let hash = finish(key) ^ 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return finish(hash)
}

function finish(word: number): number {
  let h = word | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
