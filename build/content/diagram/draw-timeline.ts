import type { PictureElement } from '#core/library/picture.ts'
import { element, graph, ink, lineHeight, paper, quiet, round, size, textBlock } from './element.ts'
import { widest, widthOf, wrap } from './measure.ts'
import type { Timeline } from './model.ts'

const pictureWidth = 664
const barHeight = 24
const bar = 'var(--surface-sunk)'

interface Label {
  lines: string[]
  x: number
  width: number
  row: number
  anchor: 'start' | 'middle' | 'end'
}

/** Time runs right, one lane a process; stretches are bars, marks are lozenges, moments cut through all lanes. */
export function drawTimeline(model: Timeline): { width: number; height: number; parts: PictureElement[] } {
  const titles = model.lanes.map(lane => wrap(lane.title, 132, size, 600))
  const left = Math.ceil(Math.max(40, ...titles.map(lines => widest(lines, size, 600))) + 20)
  const right = pictureWidth - 26
  const at = (value: number) => left + ((value - model.from) / (model.to - model.from)) * (right - left)

  const moments = placed(
    model.moments.map(moment => ({ at: at(moment.at), words: moment.words })),
    left,
    pictureWidth,
  )
  const momentRows = rowsOf(moments)
  let y = momentRows * lineHeight + (momentRows > 0 ? 12 : 4)
  const top = y
  const lanes: PictureElement[] = []
  const over: PictureElement[] = []
  model.lanes.forEach((lane, i) => {
    const title = titles[i] ?? []
    const below = placed(
      [
        ...lane.stretches.flatMap(each => {
          const inside = fits(each.words, at(each.to) - at(each.from))
          return inside || !each.words ? [] : [{ at: (at(each.from) + at(each.to)) / 2, words: each.words }]
        }),
        ...lane.marks.map(mark => ({ at: at(mark.at), words: mark.words })),
      ],
      left,
      pictureWidth,
    )
    const barTop = y + 6
    lanes.push(
      ...textBlock(title, 0, barTop + barHeight / 2 - (title.length * lineHeight) / 2, {
        anchor: 'start',
        weight: 600,
      }),
      element('line', {
        x1: left,
        y1: barTop + barHeight / 2,
        x2: right,
        y2: barTop + barHeight / 2,
        stroke: graph,
        strokeWidth: 1.25,
      }),
    )
    for (const each of lane.stretches) {
      const [from, to] = [at(each.from), at(each.to)]
      lanes.push(stretch(from, to, barTop))
      if (fits(each.words, to - from)) {
        const cut = model.moments.some(
          moment => Math.abs(at(moment.at) - (from + to) / 2) < widthOf(each.words, size) / 2 + 4,
        )
        over.push(...inBar(each.words, (from + to) / 2, barTop, cut))
      }
    }
    for (const mark of lane.marks) over.push(lozenge(at(mark.at), barTop + barHeight / 2))
    over.push(...below.flatMap(label => labelParts(label, barTop + barHeight + 3)))
    y = barTop + Math.max(barHeight, title.length * lineHeight) + rowsOf(below) * lineHeight + 12
  })
  const bottom = y
  const cuts = model.moments.map(moment =>
    element('line', {
      x1: at(moment.at),
      y1: top - 4,
      x2: at(moment.at),
      y2: bottom,
      stroke: ink,
      strokeWidth: 1.25,
      strokeDasharray: '2 4',
    }),
  )
  const parts = [
    ...lanes,
    ...cuts,
    ...over,
    ...moments.flatMap(label => labelParts(label, 0)),
    ...axis(model, at, left, right, bottom),
  ]
  return { width: pictureWidth, height: bottom + 28, parts }
}

function fits(words: string, width: number): boolean {
  return widthOf(words, size) <= width - 12
}

function stretch(from: number, to: number, y: number): PictureElement {
  const width = Math.max(to - from, 2)
  return element('rect', {
    x: from,
    y,
    width,
    height: barHeight,
    rx: Math.min(3, width / 2),
    fill: bar,
    stroke: 'var(--control)',
    strokeWidth: 1.25,
  })
}

/** Words in a bar; where a moment cuts through them they keep their own ground. */
function inBar(words: string, x: number, y: number, cut: boolean): PictureElement[] {
  const width = widthOf(words, size) + 8
  const ground = element('rect', { x: x - width / 2, y: y + 2, width, height: barHeight - 4, fill: bar })
  return [...(cut && words ? [ground] : []), ...textBlock([words], x, y + 4)]
}

function lozenge(x: number, y: number): PictureElement {
  const points = [
    [x, y - 6],
    [x + 6, y],
    [x, y + 6],
    [x - 6, y],
  ]
  return element('polygon', {
    points: points.map(point => point.map(round).join(',')).join(' '),
    fill: ink,
    stroke: paper,
    strokeWidth: 1.5,
  })
}

/** Gives every label a row in which it touches no other. */
function placed(wanted: readonly { at: number; words: string }[], left: number, right: number): Label[] {
  const labels: Label[] = []
  for (const { at, words } of [...wanted].sort((a, b) => a.at - b.at)) {
    const width = widthOf(words, size)
    const x = Math.min(Math.max(at - width / 2, left), right - width - 2)
    const crowded = (row: number) =>
      labels.some(each => each.row === row && x < each.x + each.width + 12 && each.x < x + width + 12)
    let row = 0
    while (crowded(row)) row++
    labels.push({ lines: [words], x, width, row, anchor: 'start' })
  }
  return labels
}

function rowsOf(labels: readonly Label[]): number {
  return Math.max(0, ...labels.map(label => label.row + 1))
}

function labelParts(label: Label, y: number): PictureElement[] {
  return textBlock(label.lines, label.x, y + label.row * lineHeight, { anchor: label.anchor, behind: true })
}

/** Four to seven round numbers under the lanes. */
function axis(
  model: Timeline,
  at: (value: number) => number,
  left: number,
  right: number,
  y: number,
): PictureElement[] {
  const step = stepOf(model.to - model.from)
  const ticks: number[] = []
  for (let i = Math.ceil(model.from / step); i * step <= model.to + step * 1e-9; i++) ticks.push(i * step)
  const words = (value: number) => String(Number(value.toPrecision(12))).replace(/\B(?=(\d{3})+$)/g, '\u202f')
  return [
    element('line', { x1: left, y1: y, x2: right, y2: y, stroke: 'var(--control)', strokeWidth: 1 }),
    ...ticks.flatMap((tick, i) => [
      element('line', {
        x1: at(tick),
        y1: y,
        x2: at(tick),
        y2: y + 5,
        stroke: 'var(--control)',
        strokeWidth: 1,
      }),
      ...textBlock(
        [i === ticks.length - 1 && model.unit ? `${words(tick)}\u00a0${model.unit}` : words(tick)],
        at(tick),
        y + 8,
        { fill: quiet },
      ),
    ]),
  ]
}

function stepOf(span: number): number {
  const rough = span / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const found = [1, 2, 2.5, 5, 10].map(factor => factor * power).find(step => span / step <= 6)
  return found ?? 10 * power
}
