type Step = 'acknowledge' | 'charge' | 'charge and record' | 'record'

/** Charges made for one message when the worker dies after its first `survived` steps and another takes over. */
function charges(steps: readonly Step[], survived: number): number {
  let charged = 0
  let recorded = false
  let acknowledged = false
  for (const stepsDone of [survived, steps.length]) {
    if (acknowledged) break // the queue has forgotten the message
    const seenBefore = recorded && steps.some(step => step.includes('record'))
    for (const step of steps.slice(0, stepsDone)) {
      if (step === 'acknowledge') acknowledged = true
      else if (seenBefore) continue
      else {
        if (step.startsWith('charge')) charged += 1
        if (step.endsWith('record')) recorded = true
      }
    }
  }
  return charged
}
const orders: Step[][] = [
  ['acknowledge', 'charge'],
  ['charge', 'acknowledge'],
  ['record', 'charge', 'acknowledge'],
  ['charge', 'record', 'acknowledge'],
  ['charge and record', 'acknowledge'],
]
for (const steps of orders) {
  const outcomes = steps.map((_, survived) => charges(steps, survived))
  console.log(`${steps.join(', ')}: ${outcomes.join(' ')}`)
}
