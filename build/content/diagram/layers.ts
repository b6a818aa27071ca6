/** An edge as the layout sees it: always from a lower rank to a higher one. */
export interface LayoutEdge {
  from: number
  to: number
  /** True when the arrow points against the ranks. */
  against: boolean
}

/** A box or a place on an edge's way. */
export interface Place {
  rank: number
  /** Node index, or the edge whose way this is. */
  node: number | null
  edge: number | null
  /** Extent along the ranks and across them. */
  main: number
  cross: number
  /** Centre across the ranks, once placed. */
  at: number
}

/** Turns edges that close a cycle, so that the rest can be ranked. Self-edges must have been taken out. */
export function withoutCycles(
  count: number,
  edges: readonly { from: number; to: number }[],
  start: number | null,
): LayoutEdge[] {
  const state = new Array<'new' | 'open' | 'done'>(count).fill('new')
  const turned = new Set<number>()
  const visit = (node: number) => {
    state[node] = 'open'
    edges.forEach((edge, i) => {
      if (edge.from !== node) return
      if (state[edge.to] === 'open') turned.add(i)
      else if (state[edge.to] === 'new') visit(edge.to)
    })
    state[node] = 'done'
  }
  const sources = [...state.keys()].filter(node => !edges.some(edge => edge.to === node))
  for (const node of [...(start === null ? [] : [start]), ...sources, ...state.keys()]) {
    if (state[node] === 'new') visit(node)
  }
  return edges.map((edge, i) =>
    turned.has(i)
      ? { from: edge.to, to: edge.from, against: true }
      : { from: edge.from, to: edge.to, against: false },
  )
}

/** Longest way from a source; two ranks apart, so that words on an edge have a rank of their own. */
export function ranksOf(count: number, edges: readonly LayoutEdge[]): number[] {
  const ranks = new Array<number>(count).fill(0)
  for (let round = 0; round < count; round++) {
    for (const { from, to } of edges) {
      ranks[to] = Math.max(ranks[to] ?? 0, (ranks[from] ?? 0) + 2)
    }
  }
  return ranks
}

/** Orders every rank so that few ways cross: sweeps by the mean of the neighbours, the best seen is kept. */
export function orderRanks(layers: number[][], links: readonly (readonly [number, number])[]): number[][] {
  let best = layers.map(layer => [...layer])
  let least = crossings(best, links)
  let current = best.map(layer => [...layer])
  for (let sweep = 0; sweep < 12 && least > 0; sweep++) {
    const down = sweep % 2 === 0
    const position = new Map(current.flatMap(layer => layer.map((place, i) => [place, i] as const)))
    const order = down ? [...current.keys()] : [...current.keys()].reverse()
    for (const index of order) {
      const layer = current[index] ?? []
      const mean = new Map(
        layer.map((place, i) => {
          const near = links.flatMap(([a, b]) => (down ? (b === place ? [a] : []) : a === place ? [b] : []))
          const sum = near.reduce((all, each) => all + (position.get(each) ?? 0), 0)
          return [place, near.length > 0 ? sum / near.length : i] as const
        }),
      )
      const sorted = [...layer].sort((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0))
      current = current.map((each, i) => (i === index ? sorted : each))
      sorted.forEach((place, i) => {
        position.set(place, i)
      })
    }
    const count = crossings(current, links)
    if (count < least) {
      least = count
      best = current.map(layer => [...layer])
    }
  }
  return best
}

function crossings(layers: readonly number[][], links: readonly (readonly [number, number])[]): number {
  const position = new Map(layers.flatMap(layer => layer.map((place, i) => [place, i] as const)))
  const rank = new Map(layers.flatMap((layer, i) => layer.map(place => [place, i] as const)))
  let count = 0
  links.forEach(([a, b], i) => {
    for (const [c, d] of links.slice(i + 1)) {
      if (rank.get(a) !== rank.get(c)) continue
      const above = (position.get(a) ?? 0) - (position.get(c) ?? 0)
      const below = (position.get(b) ?? 0) - (position.get(d) ?? 0)
      if (above * below < 0) count++
    }
  })
  return count
}

/** Moves places towards their neighbours without touching: several passes, each keeping order and distance. */
export function spread(
  layers: readonly number[][],
  links: readonly (readonly [number, number])[],
  places: Place[],
  gap: number,
): void {
  const extent = (place: number) => places[place]?.cross ?? 0
  for (const layer of layers) {
    let at = 0
    for (const place of layer) {
      const here = places[place]
      if (here) here.at = at + extent(place) / 2
      at += extent(place) + gap
    }
    const middle = (at - gap) / 2
    for (const place of layer) {
      const here = places[place]
      if (here) here.at -= middle
    }
  }
  for (let pass = 0; pass < 240; pass++) {
    const order = pass % 2 === 0 ? layers : [...layers].reverse()
    for (const layer of order) settle(layer, links, places, gap)
  }
}

function settle(
  layer: readonly number[],
  links: readonly (readonly [number, number])[],
  places: Place[],
  gap: number,
): void {
  const wanted = layer.map(place => {
    const near = links.flatMap(([a, b]) => (a === place ? [b] : b === place ? [a] : []))
    // A way that passes several ranks should be straight: its own points pull harder than boxes do.
    const pull = (each: number) => (places[place]?.node === null && places[each]?.node === null ? 4 : 1)
    const weight = near.reduce((all, each) => all + pull(each), 0)
    const sum = near.reduce((all, each) => all + pull(each) * (places[each]?.at ?? 0), 0)
    return weight > 0 ? sum / weight : (places[place]?.at ?? 0)
  })
  const apart = (i: number) =>
    ((places[layer[i] ?? 0]?.cross ?? 0) + (places[layer[i + 1] ?? 0]?.cross ?? 0)) / 2 + gap
  const low = [...wanted]
  for (let i = 0; i + 1 < low.length; i++) low[i + 1] = Math.max(low[i + 1] ?? 0, (low[i] ?? 0) + apart(i))
  const high = [...wanted]
  for (let i = high.length - 1; i > 0; i--)
    high[i - 1] = Math.min(high[i - 1] ?? 0, (high[i] ?? 0) - apart(i - 1))
  layer.forEach((place, i) => {
    const here = places[place]
    if (here) here.at = ((low[i] ?? 0) + (high[i] ?? 0)) / 2
  })
}
