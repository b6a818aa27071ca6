import { further, regular, semibold } from './inter-widths.ts'

export type Weight = 400 | 600

const unknown = 640
const narrowSpace = 0x202f

/** Width of a text set in Inter, in pixels. */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  const table = weight === 600 ? semibold : regular
  let sum = 0
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    const place = further.indexOf(character)
    if (code >= 32 && code < 127) sum += table[code - 32] ?? unknown
    else if (place >= 0) sum += table[95 + place] ?? unknown
    else sum += code === narrowSpace ? 200 : unknown
  }
  return (sum * size) / 1000
}

/** Breaks a text at its spaces so that no line is wider than asked, as far as its longest word allows; lines come out even. */
export function wrap(text: string, most: number, size: number, weight: Weight = 400): string[] {
  const words = text.split(/\s+/).filter(Boolean)
  const lines = fill(words, most, size, weight)
  if (lines.length < 2) return lines
  let best = lines
  for (let narrower = most - 4; narrower > 20; narrower -= 4) {
    const tried = fill(words, narrower, size, weight)
    if (tried.length > lines.length) break
    best = tried
  }
  return best
}

function fill(words: readonly string[], most: number, size: number, weight: Weight): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`, size, weight) <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

export function widest(lines: readonly string[], size: number, weight: Weight = 400): number {
  return Math.max(0, ...lines.map(line => widthOf(line, size, weight)))
}
