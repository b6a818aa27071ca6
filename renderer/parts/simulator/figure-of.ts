import { grouped } from '../../words/numbers.ts'

/** A number as it stands in a legend or on an axis: at most three figures that mean something. */
export function figureOf(value: number): string {
  if (Math.abs(value) >= 100 || Number.isInteger(value)) return grouped(value)
  return Number(value.toPrecision(3)).toString()
}
