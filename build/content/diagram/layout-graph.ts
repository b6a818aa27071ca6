import { lineHeight, size } from './element.ts'
import { orderRanks, type Place, ranksOf, spread, withoutCycles } from './layers.ts'
import { widest, wrap } from './measure.ts'
import type { Graph } from './model.ts'

export type Direction = 'right' | 'down'

export interface Box {
  x: number
  y: number
  width: number
  height: number
  lines: string[]
}
/** Points an edge passes, already in the arrow's direction; its words stand at `label`. */
export interface Way {
  points: { x: number; y: number }[]
  dashed: boolean
  label: { x: number; y: number; lines: string[] } | null
}
export interface GraphLayout {
  direction: Direction
  width: number
  height: number
  boxes: Box[]
  ways: Way[]
  /** Edges of a box to itself. */
  loops: { node: number; lines: string[] }[]
}

const padding = { x: 14, y: 9 }

/** Places boxes in ranks and leads edges between them; words on an edge get a place of their own. */
export function layoutGraph(
  graph: Graph,
  direction: Direction,
  most: { box: number; label: number },
): GraphLayout {
  const right = direction === 'right'
  const sized = (width: number, height: number) =>
    right ? { main: width, cross: height } : { main: height, cross: width }
  const texts = graph.nodes.map(node => wrap(node.words, most.box, size, 600))
  const inner = graph.edges.filter(edge => edge.from !== edge.to)
  const loops = graph.edges
    .filter(edge => edge.from === edge.to)
    .map(edge => ({ node: edge.from, lines: wrap(edge.words, most.label, size) }))
  const edges = withoutCycles(graph.nodes.length, inner, graph.start)
  const ranks = ranksOf(graph.nodes.length, edges)

  const places: Place[] = texts.map((lines, node) => {
    const width = Math.max(48, widest(lines, size, 600) + 2 * padding.x)
    const height = lines.length * lineHeight + 2 * padding.y
    const loop = loops.find(each => each.node === node)
    const room = loop ? (right ? 18 + loop.lines.length * lineHeight : 30 + widest(loop.lines, size)) : 0
    const extent = sized(width, height)
    return {
      rank: ranks[node] ?? 0,
      node,
      edge: null,
      main: extent.main,
      cross: extent.cross + 2 * room,
      at: 0,
    }
  })
  const links: [number, number][] = []
  const onTheWay = edges.map((edge, i) => {
    const from = ranks[edge.from] ?? 0
    const to = ranks[edge.to] ?? 0
    const words = inner[i]?.words ?? ''
    const lines = words ? wrap(words, most.label, size) : []
    // Words stand near the box the arrow leaves, where one decides which way to go.
    const middle = edge.against ? to - 1 : from + 1
    const chain = [edge.from]
    for (let rank = from + 1; rank < to; rank++) {
      const labelled = rank === middle && lines.length > 0
      const extent = labelled
        ? sized(widest(lines, size) + 10, lines.length * lineHeight + 4)
        : { main: 0, cross: 6 }
      chain.push(
        places.push({ rank, node: null, edge: i, main: extent.main, cross: extent.cross, at: 0 }) - 1,
      )
    }
    chain.push(edge.to)
    for (let k = 0; k + 1 < chain.length; k++) links.push([chain[k] ?? 0, chain[k + 1] ?? 0])
    return { chain, lines, middle }
  })

  const last = Math.max(0, ...places.map(place => place.rank))
  const layers = Array.from({ length: last + 1 }, (_, rank) =>
    [...places.keys()].filter(place => places[place]?.rank === rank),
  )
  const ordered = orderRanks(layers, links)
  spread(ordered, links, places, right ? 18 : 24)
  const mains = mainPositions(ordered, places, right ? 26 : 22)
  const least = Math.min(...places.map(place => place.at - place.cross / 2))
  const cross = (place: number) => (places[place]?.at ?? 0) - least + 2
  const main = (place: number) => mains[places[place]?.rank ?? 0] ?? 0
  const point = (alongRanks: number, across: number) =>
    right ? { x: alongRanks, y: across } : { x: across, y: alongRanks }

  const boxes = texts.map((lines, node) => {
    const width = Math.max(48, widest(lines, size, 600) + 2 * padding.x)
    const height = lines.length * lineHeight + 2 * padding.y
    const centre = point(main(node), cross(node))
    return { x: centre.x - width / 2, y: centre.y - height / 2, width, height, lines }
  })
  const ways = onTheWay.map(({ chain, lines, middle }, i): Way => {
    const points = chain.flatMap((place, k) => {
      const half = (places[place]?.main ?? 0) / 2
      const across = cross(place)
      if (k === 0) return [point(main(place) + half, across + port(places, links, place, chain[1] ?? 0, 1))]
      if (k === chain.length - 1)
        return [point(main(place) - half, across + port(places, links, place, chain[k - 1] ?? 0, 0))]
      // Between two ranks of boxes a way needs no point of its own unless words stand there.
      if (half === 0) return (places[place]?.rank ?? 0) % 2 === 1 ? [] : [point(main(place), across)]
      return [point(main(place) - half, across), point(main(place) + half, across)]
    })
    const place = chain.find(each => places[each]?.rank === middle && places[each]?.edge === i)
    const centre = place === undefined ? null : point(main(place), cross(place))
    return {
      points: edges[i]?.against ? points.reverse() : points,
      dashed: inner[i]?.dashed ?? false,
      label: centre && lines.length > 0 ? { ...centre, lines } : null,
    }
  })
  const extentAcross =
    Math.max(...[...places.keys()].map(each => cross(each) + (places[each]?.cross ?? 0) / 2)) + 2
  const extentAlong =
    (mains.at(-1) ?? 0) +
    Math.max(0, ...(ordered.at(-1) ?? []).map(each => (places[each]?.main ?? 0) / 2)) +
    2
  const whole = point(extentAlong, extentAcross)
  return { direction, width: whole.x, height: whole.y, boxes, ways, loops }
}

/** Centre of every rank. */
function mainPositions(layers: readonly number[][], places: readonly Place[], gap: number): number[] {
  let edge = 2
  return layers.map(layer => {
    const extent = Math.max(0, ...layer.map(place => places[place]?.main ?? 0))
    const centre = edge + extent / 2
    edge += extent + gap
    return centre
  })
}

/** Several edges at one side of a box leave it apart from each other, in the order of where they go. */
function port(
  places: readonly Place[],
  links: readonly (readonly [number, number])[],
  place: number,
  towards: number,
  side: 0 | 1,
): number {
  const others = links
    .flatMap(([a, b]) => (side === 1 ? (a === place ? [b] : []) : b === place ? [a] : []))
    .sort((a, b) => (places[a]?.at ?? 0) - (places[b]?.at ?? 0))
  if (others.length < 2) return 0
  const room = Math.min(18, ((places[place]?.cross ?? 0) * 0.7) / others.length)
  return (others.indexOf(towards) - (others.length - 1) / 2) * room
}
