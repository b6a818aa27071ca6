/** Scatters a number evenly over the tasks (a final mix of 32 bits). */
function place(x: number, tasks: number): number {
  let h = Math.imul(x ^ (x >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return ((h ^ (h >>> 16)) >>> 0) % tasks
}
const records = 1_000_000
/** Key 0 is hot, with a tenth of the records; 40,500 other keys share the rest. */
const keyOf = (record: number) => (record % 10 === 0 ? 0 : 1 + (record % 45_000))

/** Records in the largest reduce task when keys are cut into sub-keys and mappers may combine first. */
function largest(tasks: number, subKeys: number, mappers = 0): number {
  const load = new Array<number>(tasks).fill(0)
  const sent = new Set<string>()
  for (let record = 0; record < records; record++) {
    const key = keyOf(record)
    const part = key === 0 ? place(record, subKeys) : 0
    if (mappers > 0) {
      const partial = `${Math.floor((record * mappers) / records)} ${key} ${part}`
      if (sent.has(partial)) continue // its mapper sends one partial count for this key
      sent.add(partial)
    }
    const task = place(key * 1000 + part, tasks)
    load[task] = (load[task] ?? 0) + 1
  }
  return Math.max(...load)
}
for (const tasks of [20, 200, 2_000]) {
  console.log(`${tasks} tasks: ${largest(tasks, 1)} records in the largest, ${records / tasks} on average`)
}
console.log(`200 tasks, hot key in 40 parts: ${largest(200, 40)}`)
console.log(`200 tasks, 20 mappers combine: ${largest(200, 1, 20)}`)
