/**
 * One server needs 10 ms a request. For a minute 120 arrive each second; every caller leaves after 1 s.
 * A request is dropped if its caller leaves less than `need` ms after its turn has come.
 */
function minute(need: number): string {
  let free = 0
  let inTime = 0
  let tooLate = 0
  for (let n = 0; n < 120 * 60; n++) {
    const arrives = (n * 1_000) / 120
    const begins = Math.max(free, arrives)
    const leaves = arrives + 1_000
    if (begins + need > leaves) continue
    free = begins + 10
    if (free <= leaves) inTime++
    else tooLate++
  }
  return `${inTime} answered in time, ${tooLate} for nobody`
}
console.log('all of them:', minute(-Infinity))
console.log('without the expired:', minute(0))
console.log('without those that cannot end in time:', minute(10))
