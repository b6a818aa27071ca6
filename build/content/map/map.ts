import type { MapDocument, MapLink } from '#core/library/compiled-map.ts'
import type { Library } from '../library.ts'
import { branchPoints } from './branch.ts'
import { linesOf } from './lines.ts'
import { cell, labelBox, type Placed, place } from './place.ts'
import { roundedPath } from './rounded.ts'
import { routeOf, spot } from './routes.ts'
import { besideStop, block, findWay, type Ground, ground } from './way.ts'

/** The map of the library, laid out once: lines, stations, what builds on what across lines, and every role's route. */
export function mapDocument(library: Library): MapDocument {
  const placed = place(linesOf(library))
  const map = groundOf(placed)
  return {
    width: placed.width,
    height: placed.height,
    lines: placed.lines.map(row => {
      const stations = placed.stations.filter(each => each.line === row.line.id)
      const main = stations.filter(each => each.y === row.y)
      const [first, last] = [main[0], main.at(-1)]
      return {
        id: row.line.id,
        title: row.line.title,
        words: row.words,
        x: 2 * cell,
        y: row.y,
        stations: stations.map(each => each.code),
        path: first && last ? `M ${first.x} ${first.y} L ${last.x} ${last.y}` : '',
        branches: row.line.branch ? [roundedPath(branchPoints(row, placed).points)] : [],
      }
    }),
    stations: placed.stations,
    links: linksOf(library, placed, map),
    routes: library.paths.map(path => routeOf(path.value, placed, map)),
  }
}

function groundOf(placed: Placed): Ground {
  const map = ground(placed.width, placed.height)
  for (const row of placed.lines) {
    const own = placed.stations.filter(each => each.line === row.line.id && each.y === row.y)
    const [first, last] = [own[0]?.x ?? 0, own.at(-1)?.x ?? 0]
    block(map, { x: first, y: row.y - 1, width: last - first, height: 2 }, 5)
    block(map, { x: 0, y: row.y - 20, width: 13 * cell, height: 40 }, Number.POSITIVE_INFINITY)
    if (row.line.branch) {
      block(map, { x: first + 7 * cell, y: row.branchY - 1, width: last - first, height: 2 }, 5)
    }
  }
  for (const station of placed.stations) {
    block(map, { x: station.x - 14, y: station.y - 14, width: 28, height: 28 }, besideStop)
    block(map, labelBox(station), Number.POSITIVE_INFINITY)
  }
  return map
}

function linksOf(library: Library, placed: Placed, map: Ground): MapLink[] {
  const at = (code: string) => placed.stations.find(each => each.code === code)
  return (library.catalogue?.value.dependencies ?? []).flatMap(edge => {
    const before = at(edge.before)
    const after = at(edge.after)
    if (!before || !after || before.line === after.line) return []
    const way = findWay(map, spot(before), spot(after))
    if (!way) return []
    const path = roundedPath(way.spots.map(({ x, y }) => [x * cell, y * cell] as const))
    return [{ ...edge, from: [before.x, before.y], to: [after.x, after.y], path }]
  })
}
