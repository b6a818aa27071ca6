type Clock = { wall: number; monotonic: number }

/** The end is counted from before the request left, and shortened by the worst rate error of both clocks. */
function lease(askedAt: number, lengthMs: number, rate: number) {
  const until = askedAt + (lengthMs * (1 - rate)) / (1 + rate)
  return (clock: Clock) => clock.monotonic < until
}
const clock: Clock = { wall: 0, monotonic: 0 }
const mayAct = lease(clock.monotonic, 10_000, 0.0005)
for (const [ms, step] of [[9_000, -1_000] as const, [985, 0] as const, [7, 0] as const]) {
  clock.monotonic += ms
  clock.wall += ms + step
  console.log(`held ${clock.monotonic} ms, wall says ${clock.wall} ms, may act: ${mayAct(clock)}`)
}
