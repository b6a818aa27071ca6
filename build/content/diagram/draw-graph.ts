import type { PictureElement } from '#core/library/picture.ts'
import { arrowHead, element, ink, lineHeight, quiet, round, textBlock } from './element.ts'
import { type Box, type Direction, type GraphLayout, layoutGraph, type Way } from './layout-graph.ts'
import type { Graph } from './model.ts'

const widestPicture = 664

/** Boxes and arrows; from left to right where that fits the page, else downwards. */
export function drawGraph(graph: Graph): { width: number; height: number; parts: PictureElement[] } {
  const layout = choose(graph)
  const startRoom = graph.start === null ? 0 : 26
  const dx = layout.direction === 'right' ? startRoom : 0
  const dy = layout.direction === 'down' ? startRoom : 0
  const boxes = layout.boxes.map(box => ({ ...box, x: box.x + dx, y: box.y + dy }))
  const parts = [
    ...layout.ways.flatMap(way => arrow(moved(way, dx, dy), layout.direction)),
    ...boxes.flatMap(box => boxParts(box, graph.kind)),
    ...layout.loops.flatMap(loop => loopParts(boxes[loop.node], loop.lines, layout.direction)),
    ...(graph.start === null ? [] : startParts(boxes[graph.start], layout.direction)),
  ]
  return { width: Math.ceil(layout.width + dx), height: Math.ceil(layout.height + dy), parts }
}

function choose(graph: Graph): GraphLayout {
  const across = layoutGraph(graph, 'right', { box: 118, label: 96 })
  if (across.width <= widestPicture - 30 && across.height <= 420) return across
  const tried = [
    { box: 170, label: 140 },
    { box: 140, label: 110 },
    { box: 110, label: 90 },
    { box: 90, label: 72 },
  ].map(most => layoutGraph(graph, 'down', most))
  return tried.find(each => each.width <= widestPicture) ?? tried.at(-1) ?? across
}

function moved(way: Way, dx: number, dy: number): Way {
  return {
    ...way,
    points: way.points.map(({ x, y }) => ({ x: x + dx, y: y + dy })),
    label: way.label && { ...way.label, x: way.label.x + dx, y: way.label.y + dy },
  }
}

function arrow(way: Way, direction: Direction): PictureElement[] {
  const points = way.points
  const end = points.at(-1)
  const before = points.at(-2)
  if (!end || !before) return []
  const forward = direction === 'right' ? Math.sign(end.x - before.x) || 1 : Math.sign(end.y - before.y) || 1
  const tail =
    direction === 'right' ? { x: end.x - 6 * forward, y: end.y } : { x: end.x, y: end.y - 6 * forward }
  const path = curve([...points.slice(0, -1), tail], direction)
  const from =
    direction === 'right' ? ([end.x - forward, end.y] as const) : ([end.x, end.y - forward] as const)
  return [
    element('path', {
      d: path,
      stroke: ink,
      strokeWidth: 1.25,
      ...(way.dashed ? { strokeDasharray: '5 4' } : {}),
    }),
    arrowHead(from, [end.x, end.y]),
    ...(way.label
      ? textBlock(way.label.lines, way.label.x, way.label.y - (way.label.lines.length * lineHeight) / 2, {
          behind: true,
          fill: quiet,
        })
      : []),
  ]
}

/** Leaves and arrives along the ranks, bends in between. */
function curve(points: readonly { x: number; y: number }[], direction: Direction): string {
  const [first, ...rest] = points
  if (!first) return ''
  let at = first
  let path = `M ${round(first.x)} ${round(first.y)}`
  for (const next of rest) {
    const straight = direction === 'right' ? at.y === next.y : at.x === next.x
    if (straight) path += ` L ${round(next.x)} ${round(next.y)}`
    else {
      const mx = (at.x + next.x) / 2
      const my = (at.y + next.y) / 2
      const [a, b] =
        direction === 'right'
          ? [`${round(mx)} ${round(at.y)}`, `${round(mx)} ${round(next.y)}`]
          : [`${round(at.x)} ${round(my)}`, `${round(next.x)} ${round(my)}`]
      path += ` C ${a}, ${b}, ${round(next.x)} ${round(next.y)}`
    }
    at = next
  }
  return path
}

function boxParts(box: Box, kind: Graph['kind']): PictureElement[] {
  return [
    element('rect', {
      x: box.x,
      y: box.y,
      width: box.width,
      height: box.height,
      rx: kind === 'state' ? 14 : 6,
      fill: 'var(--surface-sunk)',
      stroke: 'var(--control)',
      strokeWidth: 1.25,
    }),
    ...textBlock(box.lines, box.x + box.width / 2, box.y + (box.height - box.lines.length * lineHeight) / 2, {
      weight: 600,
    }),
  ]
}

function loopParts(box: Box | undefined, lines: readonly string[], direction: Direction): PictureElement[] {
  if (!box) return []
  const x = box.x + box.width
  const y = box.y + box.height
  if (direction === 'down') {
    const middle = box.y + box.height / 2
    return [
      element('path', {
        d: `M ${round(x)} ${round(middle - 9)} c 26 -10, 26 28, 7 19`,
        stroke: ink,
        strokeWidth: 1.25,
      }),
      arrowHead([x + 7, middle + 10], [x, middle + 8]),
      ...textBlock(lines, x + 28, middle - (lines.length * lineHeight) / 2, { anchor: 'start', fill: quiet }),
    ]
  }
  const middle = box.x + box.width / 2
  return [
    element('path', {
      d: `M ${round(middle - 10)} ${round(y)} c -10 22, 28 22, 19 6`,
      stroke: ink,
      strokeWidth: 1.25,
    }),
    arrowHead([middle + 9, y + 7], [middle + 8, y]),
    ...textBlock(lines, middle, y + 18, { fill: quiet, behind: true }),
  ]
}

/** The filled dot from which a state machine starts. */
function startParts(box: Box | undefined, direction: Direction): PictureElement[] {
  if (!box) return []
  const to =
    direction === 'right'
      ? ([box.x, box.y + box.height / 2] as const)
      : ([box.x + box.width / 2, box.y] as const)
  const from = direction === 'right' ? ([to[0] - 20, to[1]] as const) : ([to[0], to[1] - 20] as const)
  return [
    element('circle', { cx: from[0], cy: from[1], r: 4, fill: ink }),
    element('line', {
      x1: from[0],
      y1: from[1],
      x2: direction === 'right' ? to[0] - 6 : to[0],
      y2: direction === 'right' ? to[1] : to[1] - 6,
      stroke: ink,
      strokeWidth: 1.25,
    }),
    arrowHead(from, to),
  ]
}
