import type { PictureElement } from '#core/library/picture.ts'
import { type Weight, widest } from './measure.ts'

type Attrs = Record<string, string | number>

/** Numbers to a tenth of a pixel: enough for the eye, and the same on every machine. */
export function round(value: number): number {
  return Math.round(value * 10) / 10 + 0
}

/** Attribute names are those of React. */
export function element(
  tag: PictureElement['tag'],
  attrs: Attrs = {},
  children: PictureElement['children'] = [],
): PictureElement {
  const written = Object.entries(attrs).map(([name, value]) => [
    name,
    typeof value === 'number' ? String(round(value)) : value,
  ])
  return { tag, attrs: Object.fromEntries(written), children }
}

export const size = 12.5
export const lineHeight = 16
export const ink = 'var(--ink)'
export const quiet = 'var(--ink-2)'
export const graph = 'var(--line-graph)'
export const paper = 'var(--surface)'
export const wrong = 'var(--wrong)'

/** Lines of text; `y` is the top of the first. */
export function textBlock(
  lines: readonly string[],
  x: number,
  y: number,
  how: { anchor?: 'start' | 'middle' | 'end'; weight?: Weight; fill?: string; behind?: boolean } = {},
): PictureElement[] {
  const { anchor = 'middle', weight = 400, fill = ink, behind = false } = how
  const made: PictureElement[] = []
  if (behind) {
    const width = widest(lines, size, weight) + 8
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'start' ? x - 4 : x - width + 4
    made.push(element('rect', { x: left, y, width, height: lines.length * lineHeight, fill: paper }))
  }
  lines.forEach((line, i) => {
    made.push(
      element(
        'text',
        { x, y: y + 12 + i * lineHeight, textAnchor: anchor, fontSize: size, fontWeight: weight, fill },
        [line],
      ),
    )
  })
  return made
}

/** A filled arrow head at `to`, looking from `from`. */
export function arrowHead(
  from: readonly [number, number],
  to: readonly [number, number],
  fill = ink,
): PictureElement {
  const angle = Math.atan2(to[1] - from[1], to[0] - from[0])
  const corner = (turn: number, length: number) =>
    `${round(to[0] - length * Math.cos(angle + turn))},${round(to[1] - length * Math.sin(angle + turn))}`
  return element('polygon', {
    points: `${round(to[0])},${round(to[1])} ${corner(0.42, 9)} ${corner(0, 7)} ${corner(-0.42, 9)}`,
    fill,
  })
}

export function picture(width: number, height: number, alt: string, children: PictureElement[]) {
  return element(
    'svg',
    {
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      width,
      height,
      role: 'img',
      'aria-label': alt,
      fontFamily: 'Inter Variable, Inter, system-ui, sans-serif',
      fill: 'none',
    },
    children,
  )
}
