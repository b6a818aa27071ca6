import { round } from '../diagram/element.ts'

type Point = readonly [number, number]

/** Path data through points with rounded corners; points that lie on a straight stretch are dropped. */
export function roundedPath(points: readonly Point[], radius = 18): string {
  const corners = points.filter((point, i) => {
    const before = points[i - 1]
    const after = points[i + 1]
    if (!before || !after) return true
    const cross =
      (point[0] - before[0]) * (after[1] - point[1]) - (point[1] - before[1]) * (after[0] - point[0])
    return Math.abs(cross) > 1e-6
  })
  const [first, ...rest] = corners
  if (!first) return ''
  let path = `M ${show(first)}`
  rest.forEach((corner, i) => {
    const before = corners[i]
    const after = corners[i + 2]
    if (!before || !after) {
      path += ` L ${show(corner)}`
      return
    }
    const near = towards(corner, before, radius)
    const far = towards(corner, after, radius)
    path += ` L ${show(near)} Q ${show(corner)} ${show(far)}`
  })
  return path
}

/** A point on the way from `a` to `b`, at most half way. */
function towards(a: Point, b: Point, distance: number): Point {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1])
  const share = Math.min(distance, length / 2) / length
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}

function show([x, y]: Point): string {
  return `${round(x)} ${round(y)}`
}
