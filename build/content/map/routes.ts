import type { LearningPath } from '#core/library/catalogue.ts'
import type { MapRoute, MapStation } from '#core/library/compiled-map.ts'
import { branchPoints } from './branch.ts'
import { cell, type Placed } from './place.ts'
import { roundedPath } from './rounded.ts'
import { distance, findWay, type Ground, type Spot } from './way.ts'

interface Piece {
  stations: MapStation[]
  paths: string[]
}

/** The route of a role: its stretch on every line it uses, joined by the shortest ways that are free. */
export function routeOf(path: LearningPath, placed: Placed, map: Ground): MapRoute {
  const codes = path.tracks.flatMap(track => track.steps.map(step => step.code))
  const pieces = placed.lines.flatMap(row => {
    const own = placed.stations.filter(each => each.line === row.line.id && codes.includes(each.code))
    return own.length > 0 ? [pieceOf(own, row, placed)] : []
  })
  return {
    path: path.id,
    stations: codes,
    stretches: [...pieces.flatMap(piece => piece.paths), ...joined(pieces, map)],
  }
}

function pieceOf(own: MapStation[], row: Placed['lines'][number], placed: Placed): Piece {
  const main = own.filter(each => each.y === row.y).sort((a, b) => a.x - b.x)
  const [first, last] = [main[0], main.at(-1)]
  const paths: string[] = []
  if (first && last && first !== last) paths.push(`M ${first.x} ${first.y} L ${last.x} ${last.y}`)
  const branch = row.line.branch
  if (branch && own.some(each => each.code === branch.stop.code)) {
    const { points, at } = branchPoints(row, placed)
    const cut = points.findIndex(([x]) => x === at)
    const joins = (code: string) => main.some(each => each.code === code)
    const back = joins(branch.from.code)
    const on = joins(branch.to.code)
    paths.push(roundedPath(points.slice(back || !on ? 0 : cut, on ? undefined : cut + 1)))
  }
  return { stations: main.length > 0 ? main : own, paths }
}

/** Joins the pieces like a spanning tree: always the cheapest free way that reaches a new piece. */
function joined(pieces: readonly Piece[], map: Ground): string[] {
  const [first, ...rest] = pieces
  if (!first) return []
  const reached = [first]
  const left = new Set(rest)
  const paths: string[] = []
  while (left.size > 0) {
    const pairs = reached
      .flatMap(from => [...left].flatMap(to => ends(from).flatMap(a => ends(to).map(b => ({ a, b, to })))))
      .map(pair => ({ ...pair, least: distance(spot(pair.a), spot(pair.b)) }))
      .sort((x, y) => x.least - y.least)
    let best: { spots: Spot[]; cost: number; to: Piece } | null = null
    for (const { a, b, to, least } of pairs) {
      if (best && least >= best.cost) break
      const way = findWay(map, spot(a), spot(b))
      if (way && (!best || way.cost < best.cost)) best = { ...way, to }
    }
    if (!best) break
    paths.push(roundedPath(best.spots.map(({ x, y }) => [x * cell, y * cell] as const)))
    reached.push(best.to)
    left.delete(best.to)
  }
  return paths
}

function ends({ stations }: Piece): MapStation[] {
  const sorted = [...stations].sort((a, b) => a.x - b.x)
  return [...new Set([sorted[0], sorted.at(-1)])].flatMap(each => each ?? [])
}

export function spot(station: { x: number; y: number }): Spot {
  return { x: Math.round(station.x / cell), y: Math.round(station.y / cell) }
}
