/** Something that can be taken, from one group on the left and one on the right, at a cost. */
export interface Candidate {
  left: string
  right: string
  cost: number
}

/**
 * Takes candidates so that every left and every right group gets exactly its number, at the least total cost: a
 * minimum-cost flow by successive shortest paths (Bellman-Ford), source -> left -> candidate -> right -> sink.
 * @returns indices of what is taken, or null when the numbers cannot be met
 */
export function assign(
  candidates: readonly Candidate[],
  lefts: ReadonlyMap<string, number>,
  rights: ReadonlyMap<string, number>,
): number[] | null {
  const wanted = [...lefts.values()].reduce((sum, n) => sum + n, 0)
  if (wanted !== [...rights.values()].reduce((sum, n) => sum + n, 0)) return null
  const left = [...lefts.keys()]
  const right = [...rights.keys()]
  const source = 0
  const sink = 1 + left.length + right.length
  // Each edge is followed by its reverse, so that edge ^ 1 undoes an edge.
  const from: number[] = []
  const to: number[] = []
  const room: number[] = []
  const cost: number[] = []
  const edge = (a: number, b: number, capacity: number, price: number) => {
    from.push(a, b)
    to.push(b, a)
    room.push(capacity, 0)
    cost.push(price, -price)
  }
  left.forEach((name, i) => {
    edge(source, 1 + i, lefts.get(name) ?? 0, 0)
  })
  right.forEach((name, i) => {
    edge(1 + left.length + i, sink, rights.get(name) ?? 0, 0)
  })
  const first = from.length
  for (const candidate of candidates) {
    const a = left.indexOf(candidate.left)
    const b = right.indexOf(candidate.right)
    edge(
      a === -1 ? source : 1 + a,
      b === -1 ? source : 1 + left.length + b,
      a === -1 || b === -1 ? 0 : 1,
      candidate.cost,
    )
  }
  for (let flowed = 0; flowed < wanted; flowed++) {
    const path = cheapestPath(sink + 1, source, sink, { from, to, room, cost })
    if (!path) return null
    for (const at of path) {
      room[at] = (room[at] ?? 0) - 1
      room[at ^ 1] = (room[at ^ 1] ?? 0) + 1
    }
  }
  return candidates.flatMap((_, i) => (room[first + 2 * i + 1] === 1 ? [i] : []))
}

interface Edges {
  from: readonly number[]
  to: readonly number[]
  room: readonly number[]
  cost: readonly number[]
}

/** Edges of the cheapest way with room left, or null when there is none. */
function cheapestPath(
  nodes: number,
  source: number,
  sink: number,
  { from, to, room, cost }: Edges,
): number[] | null {
  const price = new Array<number>(nodes).fill(Number.POSITIVE_INFINITY)
  const by = new Array<number>(nodes).fill(-1)
  price[source] = 0
  for (let changed = true; changed; ) {
    changed = false
    for (let at = 0; at < from.length; at++) {
      if ((room[at] ?? 0) === 0) continue
      const reached = (price[from[at] ?? 0] ?? 0) + (cost[at] ?? 0)
      if (reached >= (price[to[at] ?? 0] ?? 0) - 1e-9) continue
      price[to[at] ?? 0] = reached
      by[to[at] ?? 0] = at
      changed = true
    }
  }
  if (by[sink] === -1) return null
  const path: number[] = []
  for (let node = sink; node !== source; ) {
    const at = by[node] ?? -1
    path.push(at)
    node = from[at] ?? source
  }
  return path
}
