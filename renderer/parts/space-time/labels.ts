/** A box in the drawing's units. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

export interface Wish {
  words: string
  /** Places to try, best first: where the text is anchored, and how. */
  places: readonly { x: number; y: number; anchor: 'start' | 'middle' | 'end' }[]
  weight: number
  /** The same words stand no nearer than this to either side. */
  apart?: number
  className?: string
  /** Key for drawing. */
  id: string
}

export interface Label {
  id: string
  words: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  className?: string
}

/** Mean width of a letter of Inter at 12 px, generously. */
const letter = 6.5
const lineHeight = 14
const gap = 3

export function boxOf({ words, x, y, anchor }: Pick<Label, 'words' | 'x' | 'y' | 'anchor'>): Box {
  const width = words.length * letter
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { x: left, y: y - 11, width, height: lineHeight }
}

function meet(a: Box, b: Box): boolean {
  return (
    a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height && b.y < a.y + a.height
  )
}

/**
 * Finds a place for as many labels as there is room for, the heavier first; the rest is left to the table. No two
 * labels meet, none meets an obstacle, none leaves the area.
 */
export function placed(wishes: readonly Wish[], area: Box, obstacles: readonly Box[] = []): Label[] {
  const taken = [...obstacles]
  const labels: Label[] = []
  for (const wish of [...wishes].sort((a, b) => b.weight - a.weight)) {
    const { id, words, places, className, apart } = wish
    const repeats = (x: number) =>
      apart !== undefined && labels.some(other => other.words === words && Math.abs(other.x - x) < apart)
    const place = places.find(each => {
      const box = boxOf({ words, ...each })
      const inside =
        box.x >= area.x &&
        box.y >= area.y &&
        box.x + box.width <= area.x + area.width &&
        box.y + box.height <= area.y + area.height
      return inside && !repeats(each.x) && !taken.some(other => meet(box, other))
    })
    if (!place) continue
    taken.push(boxOf({ words, ...place }))
    labels.push({ id, words, ...place, ...(className === undefined ? {} : { className }) })
  }
  return labels
}
