const perInstance = 100 // calls a second
const target = 0.6
const roundsToStart = 4 // from the order to the first call served

/** Instances running or starting, round by round, after the load on 20 instances has stepped up. */
function replicas(load: number, countStarting: boolean): number[] {
  let ready = 20
  let starting: number[] = [] // for each batch of instances, rounds until it serves
  const seen: number[] = []
  for (let round = 0; round < 13; round++) {
    ready += starting.filter(left => left === 0).length
    starting = starting.filter(left => left > 0).map(left => left - 1)
    const now = ready + starting.length
    seen.push(now)
    const busy = Math.min(1, load / (ready * perInstance)) // nothing reads above 100%
    const measured = countStarting ? (busy * ready) / now : busy // those that start count as 0%
    const ratio = measured / target
    if (ratio <= 1.1) continue // close enough, and scaling down waits for a longer window
    const wanted = Math.ceil(now * ratio - 1e-9)
    starting.push(...Array.from({ length: wanted - now }, () => roundsToStart - 1))
  }
  return seen
}
console.log(`2,000/s, needs ${Math.ceil(2000 / perInstance / target)}`)
console.log(`  running ones only: ${replicas(2000, false).join(' ')}`)
console.log(`  starting ones too: ${replicas(2000, true).join(' ')}`)
console.log(`6,000/s, needs ${Math.ceil(6000 / perInstance / target)}`)
console.log(`  starting ones too: ${replicas(6000, true).join(' ')}`)
