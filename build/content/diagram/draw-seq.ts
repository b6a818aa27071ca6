import type { PictureElement } from '#core/library/picture.ts'
import {
  arrowHead,
  element,
  graph,
  ink,
  lineHeight,
  paper,
  quiet,
  size,
  textBlock,
  wrong,
} from './element.ts'
import { widest, widthOf, wrap } from './measure.ts'
import type { Sequence } from './model.ts'

const widestPicture = 664
const slope = 14
const noteMost = 132

/** Time runs down, processes are lanes; a message takes time, so its arrow falls. */
export function drawSequence(model: Sequence): { width: number; height: number; parts: PictureElement[] } {
  const heads = model.lanes.map(lane => wrap(lane, 120, size, 600))
  const gaps = gapsOf(model, heads)
  const left = Math.max(widest(heads[0] ?? [], size, 600) / 2, 8) + 2
  const xs = [left]
  for (const gap of gaps) xs.push((xs.at(-1) ?? 0) + gap)
  const noteRoom = (at: number) => (at < gaps.length ? (gaps[at] ?? 0) - 24 : noteMost)

  const headHeight = Math.max(...heads.map(lines => lines.length)) * lineHeight
  const top = headHeight + 8
  const parts: PictureElement[] = []
  let y = top + 12
  let right = (xs.at(-1) ?? 0) + widest(heads.at(-1) ?? [], size, 600) / 2
  for (const step of model.steps) {
    if (step.what === 'note') {
      const x = xs[step.at] ?? 0
      const lines = wrap(step.words, noteRoom(step.at), size)
      parts.push(...note(x, y, lines))
      right = Math.max(right, x + 14 + widest(lines, size))
      y += lines.length * lineHeight + 14
    } else if (step.from === step.to) {
      const x = xs[step.from] ?? 0
      const lines = wrap(step.words, noteRoom(step.from) - 22, size)
      parts.push(...toItself(x, y, lines))
      right = Math.max(right, x + 36 + widest(lines, size))
      y += Math.max(lines.length * lineHeight, 22) + 14
    } else {
      const from = xs[step.from] ?? 0
      const to = xs[step.to] ?? 0
      const lines = step.words ? wrap(step.words, Math.abs(to - from) - 24, size) : []
      parts.push(
        ...textBlock(lines, (from + to) / 2, y, { behind: true, fill: step.what === 'reply' ? quiet : ink }),
      )
      const start = y + lines.length * lineHeight + 3
      parts.push(...message(step.what, from, to, start))
      y = start + slope + 12
    }
  }
  const bottom = y + 4
  const lanes = xs.flatMap((x, i) => [
    ...textBlock(heads[i] ?? [], x, headHeight - (heads[i]?.length ?? 1) * lineHeight, { weight: 600 }),
    element('line', { x1: x, y1: top, x2: x, y2: bottom, stroke: graph, strokeWidth: 1.25 }),
    element('line', { x1: x - 5, y1: top, x2: x + 5, y2: top, stroke: graph, strokeWidth: 1.25 }),
  ])
  return { width: Math.ceil(right + 4), height: bottom + 4, parts: [...lanes, ...parts] }
}

/** Room between lanes: as much as the words want, less when the page is full. */
function gapsOf(model: Sequence, heads: readonly string[][]): number[] {
  for (const most of [230, 200, 170, 140, 115, 95]) {
    const gaps = model.lanes.slice(1).map((_, i) => {
      const between = (widest(heads[i] ?? [], size, 600) + widest(heads[i + 1] ?? [], size, 600)) / 2 + 16
      return Math.max(88, between)
    })
    for (const step of model.steps) {
      const low = step.what === 'note' ? step.at : Math.min(step.from, step.to)
      const high = step.what === 'note' || step.from === step.to ? low + 1 : Math.max(step.from, step.to)
      if (high > gaps.length) continue
      const wanted = Math.min(widthOf(step.words, size) + 26, most * (high - low)) / (high - low)
      for (let i = low; i < high; i++) gaps[i] = Math.max(gaps[i] ?? 0, wanted)
    }
    const noted = model.steps.some(step => step.what === 'note' && step.at === model.lanes.length - 1)
    const sum = gaps.reduce((a, b) => a + b, 0) + 60 + (noted ? noteMost - 30 : 30)
    if (sum <= widestPicture || most === 95) return gaps.map(Math.ceil)
  }
  return []
}

function message(what: 'message' | 'reply' | 'lost', from: number, to: number, y: number): PictureElement[] {
  const direction = Math.sign(to - from)
  const begin = [from + direction * 2, y] as const
  const end = [to - direction * 2, y + slope] as const
  const line = (x2: number, y2: number, more: Record<string, string | number>) =>
    element('line', { x1: begin[0], y1: begin[1], x2, y2, strokeWidth: 1.25, ...more })
  if (what === 'lost') {
    const x = from + (to - from) * 0.62
    const at = y + slope * 0.62
    const arm = (dy: number) =>
      element('line', { x1: x - 5, y1: at - dy, x2: x + 5, y2: at + dy, stroke: wrong, strokeWidth: 1.75 })
    return [line(x, at, { stroke: ink, strokeDasharray: '5 4' }), arm(5), arm(-5)]
  }
  const dashed: Record<string, string> = what === 'reply' ? { strokeDasharray: '5 4' } : {}
  const short = [end[0] - direction * 6, end[1] - (slope * 6) / Math.abs(to - from)] as const
  return [line(short[0], short[1], { stroke: ink, ...dashed }), arrowHead(begin, end)]
}

function note(x: number, y: number, lines: readonly string[]): PictureElement[] {
  return [
    ...textBlock(lines, x + 14, y, { anchor: 'start', behind: true }),
    element('circle', { cx: x, cy: y + 8, r: 3.5, fill: paper, stroke: ink, strokeWidth: 1.5 }),
  ]
}

function toItself(x: number, y: number, lines: readonly string[]): PictureElement[] {
  return [
    element('path', {
      d: `M ${x + 2} ${y + 4} h 14 a 6 6 0 0 1 6 6 v 4 a 6 6 0 0 1 -6 6 h -8`,
      stroke: ink,
      strokeWidth: 1.25,
    }),
    arrowHead([x + 20, y + 20], [x + 2, y + 20]),
    ...textBlock(lines, x + 32, y, { anchor: 'start', behind: true }),
  ]
}
