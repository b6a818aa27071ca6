import { cell, type Placed } from './place.ts'

/** Corners of a line's way round: leaves beside one stop, bends twice by 45 degrees, returns beside another. */
export function branchPoints(
  row: Placed['lines'][number],
  placed: Placed,
): { points: [number, number][]; at: number } {
  const x = (code: string | undefined) => placed.stations.find(each => each.code === code)?.x ?? 0
  const from = x(row.line.branch?.from.code)
  const at = x(row.line.branch?.stop.code)
  const to = x(row.line.branch?.to.code)
  const drop = row.branchY - row.y
  const points: [number, number][] = [
    [from, row.y],
    [from + 2 * cell, row.y],
    [from + 2 * cell + drop, row.branchY],
    [at, row.branchY],
    [to - 2 * cell - drop, row.branchY],
    [to - 2 * cell, row.y],
    [to, row.y],
  ]
  return { points, at }
}
