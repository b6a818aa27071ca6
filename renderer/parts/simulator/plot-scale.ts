/** A scale from 0 to a round number that holds everything, with a few ticks. */
export interface Scale {
  max: number
  ticks: readonly number[]
}

/** The smallest of 1, 2, 2.5, 5 or 10 times a power of ten whose multiples reach `most` in at most `count` steps. */
export function scaleTo(most: number, count = 4): Scale {
  if (!(most > 0) || !Number.isFinite(most)) return { max: 1, ticks: [0, 1] }
  const raw = most / count
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = ([1, 2, 2.5, 5, 10].find(each => each * power * (1 + 1e-9) >= raw) ?? 10) * power
  const steps = Math.ceil(most / step - 1e-9)
  return { max: rounded(steps * step), ticks: Array.from({ length: steps + 1 }, (_, i) => rounded(i * step)) }
}

/** Washes out 0.1 + 0.2. */
const rounded = (n: number) => Number(n.toPrecision(12))

/** A series thinned to what a screen can show: of each stretch its smallest and largest value, so no spike is lost. */
export function thinned(xs: readonly number[], ys: readonly number[], most = 480): [x: number, y: number][] {
  const length = Math.min(xs.length, ys.length)
  const point = (i: number): [number, number] => [xs[i] ?? 0, ys[i] ?? 0]
  if (length <= most) return Array.from({ length }, (_, i) => point(i))
  const points: [number, number][] = []
  const stretch = (2 * length) / most
  for (let start = 0; start < length; start += stretch) {
    const from = Math.floor(start)
    const to = Math.min(length, Math.floor(start + stretch))
    let [low, high] = [from, from]
    for (let i = from; i < to; i++) {
      if ((ys[i] ?? 0) < (ys[low] ?? 0)) low = i
      if ((ys[i] ?? 0) > (ys[high] ?? 0)) high = i
    }
    for (const i of [...new Set([low, high])].sort((a, b) => a - b)) points.push(point(i))
  }
  const end = point(length - 1)
  if (points.at(-1)?.[0] !== end[0]) points.push(end)
  return points
}

/** Index of the value nearest to `wanted` in a rising list. */
export function nearest(list: readonly number[], wanted: number): number {
  let best = 0
  for (let i = 1; i < list.length; i++)
    if (Math.abs((list[i] ?? 0) - wanted) < Math.abs((list[best] ?? 0) - wanted)) best = i
  return best
}
