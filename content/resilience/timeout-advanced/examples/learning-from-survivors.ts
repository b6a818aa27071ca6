const healthy = Array.from({ length: 10_000 }, (_, i) => (i + 1) / 10) // 0.1 to 1,000.0 ms, all normal

const p99 = (ms: readonly number[]) => ms[Math.ceil(ms.length * 0.99) - 1] ?? Infinity

/** Sets each window's timeout to the p99 of what the window before it recorded. */
function afterWindows(windows: number, countCutOff: boolean): number {
  let timeout = Infinity
  for (let w = 0; w < windows; w++) {
    const seen = healthy.map(ms => (ms > timeout ? Infinity : ms))
    timeout = p99(countCutOff ? seen : seen.filter(Number.isFinite))
  }
  return timeout
}
for (const countCutOff of [false, true]) {
  const timeout = afterWindows(20, countCutOff)
  const refused = healthy.filter(ms => ms > timeout).length / 100
  console.log(`counts cut-off calls: ${countCutOff}; ${timeout.toFixed(0)} ms refuses ${refused.toFixed(1)}%`)
}
