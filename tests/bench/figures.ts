/** The value below which so much of a list lies. */
export function quantile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export const median = (list: readonly number[]) => quantile(list, 0.5)

const shares = { median: 0.5, p95: 0.95, p99: 0.99, worst: 1 }

const row = (name: string, cells: readonly string[]) =>
  console.log(`${name.padEnd(38)}${cells.map(cell => cell.padStart(12)).join('')}`)

/** A measurement, its floor from the same run, and how many times the floor it is. */
export function beside(
  name: string,
  list: readonly number[],
  floor: string,
  floors: readonly number[],
): void {
  const of = (values: readonly number[]) => Object.values(shares).map(share => quantile(values, share))
  const [ours, theirs] = [of(list), of(floors)]
  const ms = (x: number) => `${x < 10 ? x.toFixed(2) : x.toFixed(0)} ms`
  row('', Object.keys(shares))
  row(name, ours.map(ms))
  row(floor, theirs.map(ms))
  row(
    'times the floor',
    ours.map((x, i) => (x / (theirs[i] ?? Number.NaN)).toFixed(2)),
  )
}

/** How long a piece of work takes, in ms. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Times two things in turn, so that what the machine does meanwhile befalls both. */
export async function inTurn(
  rounds: number,
  ours: (round: number) => unknown,
  floor: (round: number) => unknown,
): Promise<[number[], number[]]> {
  const lists: [number[], number[]] = [[], []]
  for (let i = 0; i < rounds; i++) {
    lists[0].push(await timed(() => ours(i)))
    lists[1].push(await timed(() => floor(i)))
  }
  return lists
}
