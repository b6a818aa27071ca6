import { cell, type Rect } from './place.ts'

/** A place on the grid, counted in cells. */
export interface Spot {
  x: number
  y: number
}

/** Price of a cell beside a stop: only the way that begins or ends there may enter. */
export const besideStop = 1000

const turns = [
  [1, 0],
  [1, 1],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [-1, -1],
  [0, -1],
  [1, -1],
] as const

export interface Ground {
  columns: number
  rows: number
  /** Cost of entering a cell beside its length; Infinity where nothing may run. */
  cost: Float64Array
}

export function ground(width: number, height: number): Ground {
  const columns = Math.ceil(width / cell) + 1
  const rows = Math.ceil(height / cell) + 1
  return { columns, rows, cost: new Float64Array(columns * rows) }
}

export function block({ columns, rows, cost }: Ground, rect: Rect, price: number): void {
  for (let y = Math.floor(rect.y / cell); y <= Math.ceil((rect.y + rect.height) / cell); y++) {
    for (let x = Math.floor(rect.x / cell); x <= Math.ceil((rect.x + rect.width) / cell); x++) {
      if (x < 0 || y < 0 || x >= columns || y >= rows) continue
      const inside =
        x * cell >= rect.x - 4 &&
        x * cell <= rect.x + rect.width + 4 &&
        y * cell >= rect.y - 4 &&
        y * cell <= rect.y + rect.height + 4
      if (inside) cost[y * columns + x] = Math.max(cost[y * columns + x] ?? 0, price)
    }
  }
}

/** The cheapest way in steps of 45 degrees, bends of 45 degrees only; null when there is none. */
export function findWay(map: Ground, from: Spot, to: Spot): { spots: Spot[]; cost: number } | null {
  const { columns, rows, cost } = map
  const size = columns * rows * 8
  const best = new Float64Array(size).fill(Number.POSITIVE_INFINITY)
  const came = new Int32Array(size).fill(-1)
  const heap = new Heap()
  const ahead = (x: number, y: number) => distance({ x, y }, to)
  for (let turn = 0; turn < 8; turn++) {
    const state = (from.y * columns + from.x) * 8 + turn
    best[state] = 0
    heap.push(ahead(from.x, from.y), state)
  }
  for (let state = heap.pop(); state !== undefined; state = heap.pop()) {
    const turn = state % 8
    const x = ((state - turn) / 8) % columns
    const y = Math.floor((state - turn) / 8 / columns)
    if (x === to.x && y === to.y) return { spots: back(came, state, columns), cost: best[state] ?? 0 }
    for (const change of [0, 1, 7]) {
      const next = (turn + change) % 8
      const [dx, dy] = turns[next] ?? [0, 0]
      const nx = x + dx
      const ny = y + dy
      if (nx < 0 || ny < 0 || nx >= columns || ny >= rows) continue
      const price = cost[ny * columns + nx] ?? 0
      const entering = price <= besideStop && (near(from, nx, ny) || near(to, nx, ny)) ? 0 : price
      const sum = (best[state] ?? 0) + (dx && dy ? Math.SQRT2 : 1) + entering + (change ? 2 : 0)
      const reached = (ny * columns + nx) * 8 + next
      if (sum >= (best[reached] ?? 0)) continue
      best[reached] = sum
      came[reached] = state
      heap.push(sum + ahead(nx, ny), reached)
    }
  }
  return null
}

/** Length of the shortest way on empty ground. */
export function distance(a: Spot, b: Spot): number {
  const dx = Math.abs(a.x - b.x)
  const dy = Math.abs(a.y - b.y)
  return Math.max(dx, dy) + (Math.SQRT2 - 1) * Math.min(dx, dy)
}

function near(spot: Spot, x: number, y: number): boolean {
  return Math.abs(spot.x - x) <= 3 && Math.abs(spot.y - y) <= 2
}

function back(came: Int32Array, end: number, columns: number): Spot[] {
  const spots: Spot[] = []
  for (let state = end; state >= 0; state = came[state] ?? -1) {
    const place = (state - (state % 8)) / 8
    spots.unshift({ x: place % columns, y: Math.floor(place / columns) })
  }
  return spots
}

/** A binary heap of states by cost; equal costs leave in the order of their states, so that maps come out the same. */
class Heap {
  #costs: number[] = []
  #states: number[] = []

  #less(a: number, b: number): boolean {
    const left = this.#costs[a] ?? 0
    const right = this.#costs[b] ?? 0
    return left < right || (left === right && (this.#states[a] ?? 0) < (this.#states[b] ?? 0))
  }

  #swap(a: number, b: number): void {
    ;[this.#costs[a], this.#costs[b]] = [this.#costs[b] ?? 0, this.#costs[a] ?? 0]
    ;[this.#states[a], this.#states[b]] = [this.#states[b] ?? 0, this.#states[a] ?? 0]
  }

  push(cost: number, state: number): void {
    let at = this.#costs.push(cost) - 1
    this.#states.push(state)
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (!this.#less(at, parent)) break
      this.#swap(at, parent)
      at = parent
    }
  }

  pop(): number | undefined {
    if (this.#costs.length === 0) return undefined
    const last = this.#costs.length - 1
    this.#swap(0, last)
    this.#costs.pop()
    const state = this.#states.pop()
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let least = at
      if (left < last && this.#less(left, least)) least = left
      if (right < last && this.#less(right, least)) least = right
      if (least === at) break
      this.#swap(at, least)
      at = least
    }
    return state
  }
}
