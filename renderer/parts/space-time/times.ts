import { narrow } from '../../words/minutes.ts'
import { grouped } from '../../words/numbers.ts'

/** 1 466 or 1 466.3: a time in ms without its unit, to a tenth. */
export function figure(ms: number): string {
  const tenths = Math.round(Math.abs(ms) * 10)
  const sign = ms < 0 && tenths > 0 ? '−' : ''
  const rest = tenths % 10
  return `${sign}${grouped(Math.floor(tenths / 10))}${rest === 0 ? '' : `.${rest}`}`
}

/** 1 466.3 ms */
export const inMs = (ms: number): string => `${figure(ms)}${narrow}ms`
