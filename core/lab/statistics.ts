/** Arithmetic mean; NaN for an empty list. */
export function mean(list: readonly number[]): number {
  let sum = 0
  for (const each of list) sum += each
  return sum / list.length
}

/** Nearest rank: the smallest value such that at least the share `q` of the list, above 0 up to 1, is not larger. */
export function quantile(list: readonly number[], q: number): number {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN
}

/** Share of a list, from 0 to 1, that a test is true for. */
export function share<T>(list: readonly T[], test: (each: T) => boolean): number {
  let count = 0
  for (const each of list) if (test(each)) count += 1
  return count / list.length
}
