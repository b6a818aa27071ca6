import { absolutes, hedges, lemmas, mean, numberOf, similarity } from './lemmas.ts'

/** What someone who knows nothing can see of an option: each a number, greater where a guesser would lean to it. */
export type Lean = (options: readonly string[], stem: string) => number[]

/** Strategies of a test-wise guesser: they see stem and options only. */
export const strategies: Record<string, Lean> = {
  longest: options => options.map(text => text.length),
  shortest: options => options.map(text => -text.length),
  'most hedged': options => options.map(text => count(text, hedges)),
  'fewest absolutes': options => options.map(text => -count(text, absolutes)),
  'most like the stem': (options, stem) => overlaps(options, stem),
  'least like the stem': (options, stem) => overlaps(options, stem).map(each => -each),
  'most like the others': options => {
    const sets = options.map(text => new Set(lemmas(text)))
    return sets.map((own, i) => mean(sets.filter((_, k) => k !== i).map(other => similarity(own, other))))
  },
  'most technical': options => options.map(text => (text.match(/[`A-Z]{2,}|-|_|\d/g) ?? []).length),
  'most specific': options => options.map(text => (text.match(/\d+|%|\b(ms|s|kB|MB|GB)\b/g) ?? []).length),
  'middle number': options => {
    const values = options.map(text => numberOf(text)?.value ?? Number.NaN)
    if (values.some(Number.isNaN)) return options.map(() => 0)
    const sorted = [...values].sort((a, b) => a - b)
    return values.map(value => -Math.abs(sorted.indexOf(value) - (values.length - 1) / 2))
  },
  first: options => options.map((_, i) => Number(i === 0)),
  second: options => options.map((_, i) => Number(i === 1)),
  third: options => options.map((_, i) => Number(i === 2)),
  last: options => options.map((_, i) => Number(i === options.length - 1)),
  'first or last': options => options.map((_, i) => Number(i === 0 || i === options.length - 1)),
}

function count(text: string, pattern: RegExp): number {
  return (text.match(new RegExp(pattern, 'gi')) ?? []).length
}

function overlaps(options: readonly string[], stem: string): number[] {
  const inStem = new Set(lemmas(stem))
  return options.map(text => {
    const own = lemmas(text)
    return own.length === 0 ? 0 : own.filter(each => inStem.has(each)).length / own.length
  })
}

/** Chance to hit the key when leaning to the greatest, ties drawn by lot. */
export function hit(leans: readonly number[], key: number): number {
  const best = Math.max(...leans)
  const tied = leans.filter(each => each === best).length
  return leans[key] === best ? 1 / tied : 0
}

/** Features of every option, each scaled within its question to mean 0 and deviation 1. */
export function features(options: readonly string[], stem: string): number[][] {
  const columns = Object.values(strategies).map(lean => {
    const values = lean(options, stem)
    const middle = mean(values)
    const spread = Math.sqrt(mean(values.map(value => (value - middle) ** 2)))
    return values.map(value => (spread === 0 ? 0 : (value - middle) / spread))
  })
  return options.map((_, i) => columns.map(column => column[i] ?? 0))
}

/** Logistic regression by gradient descent with a little shrinkage; deterministic. */
export function learn(rows: readonly { features: number[]; key: boolean }[]): number[] {
  const width = rows[0]?.features.length ?? 0
  const weights = new Array<number>(width + 1).fill(0)
  for (let step = 0; step < 300; step++) {
    const slope = new Array<number>(width + 1).fill(0)
    for (const row of rows) {
      const miss = 1 / (1 + Math.exp(-score(weights, row.features))) - Number(row.key)
      row.features.forEach((value, i) => {
        slope[i] = (slope[i] ?? 0) + miss * value
      })
      slope[width] = (slope[width] ?? 0) + miss
    }
    for (let i = 0; i <= width; i++) {
      const shrink = i < width ? 0.01 * (weights[i] ?? 0) : 0
      weights[i] = (weights[i] ?? 0) - 0.5 * ((slope[i] ?? 0) / Math.max(1, rows.length) + shrink)
    }
  }
  return weights
}

export function score(weights: readonly number[], own: readonly number[]): number {
  return own.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), weights[own.length] ?? 0)
}
