import type { MapStation } from '#core/library/compiled-map.ts'
import { widest, wrap } from '../diagram/measure.ts'
import type { Line, Stop } from './lines.ts'

/** Cell of the grid on which everything stands and every way runs, in map units. */
export const cell = 12
const left = 16 * cell
const right = 80 * cell
const between = 12 * cell
const branchDrop = 6 * cell
const labelSize = 12.5
const labelLine = 16

export interface Placed {
  stations: MapStation[]
  lines: { line: Line; y: number; branchY: number; words: string[] }[]
  width: number
  height: number
}

export interface Rect {
  x: number
  y: number
  width: number
  height: number
}

/** Puts every line on its row and its stops at even distances; names go to the free side. */
export function place(lines: readonly Line[]): Placed {
  const stations: MapStation[] = []
  let y = 9 * cell
  const rows = lines.map((line, row) => {
    const gaps = Math.max(1, line.main.length - 1)
    const step = Math.min(17 * cell, Math.max(10 * cell, Math.floor((right - left) / gaps / cell) * cell))
    const side = row === 0 || line.branch ? 'above' : 'below'
    line.main.forEach((stop, i) => {
      stations.push(station(stop, line, left + i * step, y, side))
    })
    const branchY = y + branchDrop
    if (line.branch) {
      const at = (stop: Stop) => stations.find(each => each.code === stop.code)?.x ?? 0
      const middle = (at(line.branch.from) + at(line.branch.to)) / 2
      const x = Math.round(middle / cell) * cell
      stations.push(station(line.branch.stop, line, x, branchY, 'below'))
    }
    const placed = { line, y, branchY, words: wrap(line.title, 11 * cell, labelSize, 600) }
    y += between + (line.branch ? branchDrop : 0)
    return placed
  })
  return { stations, lines: rows, width: right + 6 * cell, height: y - between + 7 * cell }
}

function station(stop: Stop, line: Line, x: number, y: number, label: MapStation['label']): MapStation {
  const words = twoLines(shortTitle(stop.title))
  const { code, id, kind, title } = stop
  return { code, id, kind, title, line: line.id, x, y, label, words }
}

/** A station's name: the title without the words that every title has. */
function shortTitle(title: string): string {
  return title
    .replace(/\s+(Exam|Examination|Assessment)$/, '')
    .replace(/\s+(Production Mastery|Mastery|Elite Engineering)$/, '')
}

function twoLines(text: string): string[] {
  for (let width = 112; ; width += 10) {
    const lines = wrap(text, width, labelSize)
    if (lines.length <= 2) return lines
  }
}

/** Where a station's name stands. */
export function labelBox(station: MapStation): Rect {
  const width = widest(station.words, labelSize, 600)
  const height = station.words.length * labelLine
  const y = station.label === 'above' ? station.y - 16 - height : station.y + 16
  return { x: station.x - width / 2, y, width, height }
}
