/** One server needs 10 ms a request. For a minute 120 arrive each second; every caller leaves after 1 s. */
function minute(skipExpired: boolean): string {
  let free = 0
  let inTime = 0
  let tooLate = 0
  for (let n = 0; n < 120 * 60; n++) {
    const arrives = (n * 1_000) / 120
    const ends = Math.max(free, arrives) + 10
    const wanted = ends <= arrives + 1_000
    if (skipExpired && !wanted) continue
    free = ends
    if (wanted) inTime++
    else tooLate++
  }
  return `${inTime} answered in time, ${tooLate} for nobody`
}
console.log('first come, first served:', minute(false))
console.log('expired ones skipped:', minute(true))
