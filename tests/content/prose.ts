/** Text without sense that no rule of style can object to: every seed has words of its own, all equally long. */
const consonants = 'bdfklmnprstv'
const vowels = 'aeiou'

/** The n-th made-up word; five letters, two syllables. */
export function word(n: number): string {
  const pick = (letters: string, k: number) => letters[k % letters.length] ?? ''
  const m = (n * 7919) % 36_000
  return (
    pick(consonants, m) +
    pick(vowels, Math.floor(m / 12)) +
    pick(consonants, Math.floor(m / 60)) +
    pick(vowels, Math.floor(m / 720)) +
    pick('bdfklmnprt', Math.floor(m / 3600))
  )
}

export function phrase(seed: number, words: number): string {
  return Array.from({ length: words }, (_, i) => word(seed * 97 + i)).join(' ')
}

/** Sentences of nine words. */
export function prose(seed: number, words: number): string {
  const all = phrase(seed, words).split(' ')
  const sentences: string[] = []
  for (let i = 0; i < all.length; i += 9) {
    const [first = '', ...rest] = all.slice(i, i + 9)
    sentences.push(`${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ')}.`)
  }
  return sentences.join(' ')
}
