/** 1 ms a request for 100 s, any number side by side; from 50.0 s to 51.4 s the server stands still. Times in ms. */
const answeredAt = (sent: number) => (sent >= 50_000 && sent < 51_400 ? 51_400 : sent) + 1
const p99 = (waits: number[]) => waits.sort((a, b) => a - b)[Math.ceil(waits.length * 0.99) - 1]

const planned: number[] = []
for (let due = 0; due < 100_000; due++) planned.push(answeredAt(due) - due)

const oneByOne: number[] = []
for (let sent = 0; sent < 100_000; sent = answeredAt(sent)) oneByOne.push(answeredAt(sent) - sent)

for (const waits of [oneByOne, planned]) {
  const over = waits.filter(ms => ms > 20).length
  console.log(`${waits.length} calls: p99 ${p99(waits)} ms, over 20 ms: ${over}`)
}
