import { narrow, unbroken } from './minutes.ts'

/** 1 chapter, 12 chapters. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`
}

/** 1 290: groups of three with a narrow space. */
export function grouped(n: number): string {
  return String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, narrow)
}

/** A score in hundredths of a per cent: 7867 is 78.7 %. */
export function score(hundredths: number): string {
  const tenths = Math.round(hundredths / 10) / 10
  return `${Number.isInteger(tenths) ? tenths : tenths.toFixed(1)}${narrow}%`
}

export function percent(n: number): string {
  return `${Math.round(n)}${narrow}%`
}

/** 4.2 MB, 812 kB. */
export function bytes(n: number): string {
  if (n < 1_000_000) return `${grouped(Math.max(1, Math.round(n / 1_000)))}${unbroken}kB`
  return `${(n / 1_000_000).toFixed(n < 10_000_000 ? 1 : 0)}${unbroken}MB`
}
