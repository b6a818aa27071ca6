import type { Cut, Lane, Message, Story } from './story.ts'
import type { View } from './view.ts'

/** Where things stand in the drawing. Its units are px at the standard text size; the picture grows with the text. */
export interface Ground {
  width: number
  height: number
  left: number
  right: number
  top: number
  /** Of the lowest lane. */
  bottom: number
  laneGap: number
  view: View
  lanes: readonly (Lane & { y: number })[]
  x(at: number): number
  y(lane: string): number
}

const margin = { right: 20, aboveLanes: 34, weatherRow: 18, belowLanes: 30, axis: 34 }

export function groundOf(
  { lanes, weather }: Pick<Story, 'lanes' | 'weather'>,
  view: View,
  width: number,
): Ground {
  const longest = Math.max(0, ...lanes.map(lane => lane.name.length))
  const left = Math.min(132, Math.max(44, longest * 7.2 + 16))
  const right = width - margin.right
  const top = margin.aboveLanes + Math.min(3, weather.length) * margin.weatherRow
  const laneGap = lanes.length <= 3 ? 112 : Math.max(58, Math.min(104, 420 / (lanes.length - 1)))
  const bottom = top + Math.max(0, lanes.length - 1) * laneGap
  const rows = new Map(lanes.map((lane, row) => [lane.id, top + row * laneGap]))
  const perMs = (right - left) / (view.to - view.from)
  return {
    width,
    height: bottom + margin.belowLanes + margin.axis,
    left,
    right,
    top,
    bottom,
    laneGap,
    view,
    lanes: lanes.map(lane => ({ ...lane, y: rows.get(lane.id) ?? top })),
    x: at => left + (at - view.from) * perMs,
    y: lane => rows.get(lane) ?? top,
  }
}

/** One message as a line from mark to mark, or to the cross where it was lost. */
export interface Arrow {
  x1: number
  y1: number
  x2: number
  y2: number
  end: 'head' | 'cross' | 'open'
  /** To itself: a small bow under the lane. */
  bow: boolean
}

export function arrowOf(message: Message, ground: Ground, cuts: readonly Cut[]): Arrow {
  const x1 = ground.x(message.sentAt)
  const y1 = ground.y(message.from)
  const receiver = ground.y(message.to)
  const down = receiver >= y1 ? 1 : -1
  const line = (x2: number, y2: number, end: Arrow['end']): Arrow => ({ x1, y1, x2, y2, end, bow: false })
  if (message.from === message.to)
    return { x1, y1, x2: ground.x(message.endedAt ?? message.sentAt), y2: y1, end: 'head', bow: true }
  if (message.fate === 'under way') {
    // Nobody knows yet when it arrives; it is drawn as far as an ordinary slope takes it.
    return line(x1 + 16, y1 + (receiver - y1) * 0.4, 'open')
  }
  const endedAt = message.endedAt ?? message.sentAt
  if (message.fate === 'arrived') return line(ground.x(endedAt), receiver, 'head')
  if (message.lostBy === 'down') return line(ground.x(endedAt), receiver - 9 * down, 'cross')
  const y2 = lostAt(message, ground, cuts) ?? y1 + (receiver - y1) * 0.42
  return line(Math.max(ground.x(endedAt), x1 + Math.abs(y2 - y1) * 0.22), y2, 'cross')
}

/** In the hatching of the cut that took it. */
function lostAt({ from, to, lostBy, endedAt }: Message, ground: Ground, cuts: readonly Cut[]): number | null {
  if (lostBy !== 'partition' || endedAt === null) return null
  const rows = ground.lanes.map(lane => lane.id)
  const [a, b] = [rows.indexOf(from), rows.indexOf(to)]
  for (const cut of cuts) {
    if (endedAt < cut.from || endedAt > cut.to) continue
    const between = gapsOf(cut, rows).filter(gap => gap >= Math.min(a, b) && gap < Math.max(a, b))
    const gap = a < b ? between[0] : between.at(-1)
    if (gap !== undefined) return hatchOf(gap, ground).y + hatchHeight / 2
  }
  return null
}

export const hatchHeight = 18

/** The band of a cut in the gap below a row. */
export function hatchOf(gap: number, { top, laneGap }: Ground): { y: number } {
  return { y: top + gap * laneGap + laneGap / 2 - hatchHeight / 2 }
}

/** Gaps between neighbouring lanes that a cut parts; when none are neighbours, the gap above the lower of the two. */
export function gapsOf({ sides }: Pick<Cut, 'sides'>, rows: readonly string[]): number[] {
  const sideOf = (lane: string | undefined) =>
    sides.findIndex(side => lane !== undefined && side.includes(lane))
  const parted = (a: number, b: number) => a >= 0 && b >= 0 && a !== b
  const gaps = rows.slice(1).flatMap((lane, gap) => (parted(sideOf(rows[gap]), sideOf(lane)) ? [gap] : []))
  if (gaps.length > 0) return gaps
  for (const [row, lane] of rows.entries())
    if (rows.slice(0, row).some(other => parted(sideOf(other), sideOf(lane)))) return [row - 1]
  return []
}
