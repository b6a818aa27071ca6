/** 80,000 items of 5 to 25 ms in file order; the last fifth is dear. Together 720 s of work. */
const items = Array.from({ length: 80_000 }, (_, i) => (i < 64_000 ? 5 : 25))
const perTask = 4 // ms to fetch and report one task
const workers = 8

/** When the last worker is done, in seconds, if whoever is free takes the next task. */
function makespan(itemsPerTask: number): number {
  const freeAt = Array.from({ length: workers }, () => 0)
  for (let from = 0; from < items.length; from += itemsPerTask) {
    const cost = items.slice(from, from + itemsPerTask).reduce((sum, ms) => sum + ms, perTask)
    const first = freeAt.indexOf(Math.min(...freeAt))
    freeAt[first] = (freeAt[first] ?? 0) + cost
  }
  return Math.max(...freeAt) / 1000
}
for (const size of [10_000, 2_500, 100, 5, 1]) {
  console.log(`${80_000 / size} tasks: ${makespan(size).toFixed(1)} s`)
}
