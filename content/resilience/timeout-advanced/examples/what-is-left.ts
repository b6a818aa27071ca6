/** A deadline counted on one monotonic clock; on the wire it travels as milliseconds. */
function deadline(leftMs: number, now: () => number) {
  const end = now() + leftMs
  /** What to send with a call, or null when the callee could hardly finish: `usual` is its usual time. */
  const passOn = (reserve: number, usual: number) => {
    const left = end - now() - reserve
    return left >= usual ? left : null
  }
  return { left: () => Math.max(0, end - now()), passOn }
}
for (const ordersWork of [90, 600]) {
  let clock = 0
  const page = deadline(800, () => clock)
  clock += 40
  const orders = deadline(page.passOn(50, 300) ?? 0, () => clock)
  clock += ordersWork
  const sent = orders.passOn(30, 120)
  console.log(
    `at ${clock} ms:`,
    sent ? `prices may take ${sent} ms` : `refused, ${page.left()} ms to improvise`,
  )
}
