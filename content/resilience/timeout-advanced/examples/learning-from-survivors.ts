const healthy = Array.from({ length: 10_000 }, (_, i) => (i + 1) / 10) // 0.1 to 1,000.0 ms, all normal

const p99 = (ms: readonly number[]) => ms[Math.ceil(ms.length * 0.99) - 1] ?? Infinity

/** The next timeout from one window; a p99 beyond the timeout is unknown, so the timeout grows by half. */
function learn(timeout: number, calls: readonly number[], countCutOff: boolean): number {
  const seen = calls.map(ms => (ms > timeout ? Infinity : ms))
  const next = p99(countCutOff ? seen : seen.filter(Number.isFinite))
  return Number.isFinite(next) ? next : timeout * 1.5
}
const refused = (timeout: number, calls: readonly number[]) =>
  `${timeout.toFixed(0)} ms refuses ${(calls.filter(ms => ms > timeout).length / 100).toFixed(1)}%`

let timeout = 0
for (const countCutOff of [false, true]) {
  timeout = p99(healthy)
  for (let window = 2; window <= 20; window++) timeout = learn(timeout, healthy, countCutOff)
  console.log(`counts cut-off calls: ${countCutOff}; ${refused(timeout, healthy)}`)
}
const slower = healthy.map(ms => ms * 1.25)
const grown = learn(timeout, slower, true)
console.log([timeout, grown, learn(grown, slower, true)].map(t => refused(t, slower)).join('; '))
