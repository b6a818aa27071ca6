/** Calls earn tokens and hedges spend them: at most share x calls + burst hedges, however slow the service. */
function hedgeBudget(share: number, burst: number) {
  let tokens = burst
  return {
    earn: () => (tokens = Math.min(burst, tokens + share)),
    spend: () => tokens >= 1 && tokens-- > 0,
  }
}
for (const slowPerTwenty of [1, 12]) {
  const budget = hedgeBudget(0.05, 10)
  let sent = 0
  for (let call = 0; call < 10_000; call++) {
    budget.earn()
    const stillWaiting = call % 20 < slowPerTwenty // when the hedge delay ends
    if (stillWaiting && budget.spend()) sent++
  }
  console.log(`${slowPerTwenty * 5}% slow: ${slowPerTwenty * 500} hedges wanted, ${sent} sent`)
}
