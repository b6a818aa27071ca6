const common = new Set(
  `a about above after again against all also an and any are as at be because been before being below between both but
  by can could did do does doing down during each either else every few first for from further had has have having he
  her here him his how i if in into is it its itself just last later least less like made make makes many may me might
  more most much must my need needs never next no nor not now of off often on once one only or other our out over own
  per place put same second set several she should since so some still such suppose take takes than that the their them
  then there these they thing this those three through to too two under until up upon us use used uses using very was we
  well were what when where which while who whom why will with within without would you your
  choose match order select answer question following statement best correct right wrong does`.split(/\s+/),
)

/** A word without its ending, roughly: enough to see that two texts share it. */
export function lemma(word: string): string {
  const bare = word.toLowerCase().replace(/['’]s$/, '')
  for (const [ending, instead] of [
    [/(?<=.{3})ies$/, 'y'],
    [/(?<=.{3})(ss|x|ch|sh)es$/, '$1'],
    [/(?<=.{3})(ing|ed)$/, ''],
    [/(?<=.{2}[^s])s$/, ''],
  ] as const) {
    if (ending.test(bare)) return bare.replace(ending, instead).replace(/e$/, '')
  }
  return bare.replace(/(?<=.{3})e$/, '')
}

/** Lemmas of the words that carry meaning, in order. */
export function lemmas(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}][\p{L}\p{N}'’-]*/gu) ?? [])
    .filter(word => !common.has(word) && word.length > 2)
    .map(lemma)
}

/** Shares of two sets that stand in both (Jaccard). */
export function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter(each => b.has(each)).length
  const either = a.size + b.size - both
  return either === 0 ? 0 : both / either
}

export function shingles(words: readonly string[], length: number): Set<string> {
  return new Set(
    words
      .slice(0, Math.max(0, words.length - length + 1))
      .map((_, i) => words.slice(i, i + length).join(' ')),
  )
}

export const absolutes =
  /(?<![\w-])(always|never|all|none|only|every|must|guarantees?|guaranteed|eliminates?|impossible)(?![\w-])/i
export const hedges = /(?<![\w-])(may|usually|often|can|depends|typically)(?![\w-])/i

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length
}

/** The number an option is, when it is nothing but a number with a unit. */
export function numberOf(text: string): { value: number; unit: string } | null {
  const match = /^(?:about |≈\s?)?([-−]?\d[\d\s\u00a0\u202f,]*(?:\.\d+)?)\s*([^\d]*)$/.exec(text.trim())
  if (!match) return null
  const value = Number((match[1] ?? '').replace(/[\s\u00a0\u202f,]/g, '').replace('−', '-'))
  const unit = (match[2] ?? '').trim()
  return Number.isNaN(value) || unit.split(/\s+/).length > 3 ? null : { value, unit }
}
