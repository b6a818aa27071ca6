/** Scatters a text evenly over 32 bits: FNV-1a with a final mix. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (const letter of text) h = Math.imul(h ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
/** Share of the ring that each server owns: the stretches that end at its points. */
function shares(servers: readonly string[], points: number): Map<string, number> {
  const ring = servers.flatMap(name =>
    Array.from({ length: points }, (_, i) => ({ name, at: hash(`${name}/${i}`) })),
  )
  ring.sort((a, b) => a.at - b.at)
  const owned = new Map<string, number>()
  let before = (ring.at(-1)?.at ?? 0) - 2 ** 32
  for (const { name, at } of ring) {
    owned.set(name, (owned.get(name) ?? 0) + (at - before) / 2 ** 32)
    before = at
  }
  return owned
}
const servers = Array.from({ length: 10 }, (_, i) => `server-${i}`)
for (const points of [1, 10, 100, 1000]) {
  const all = shares(servers, points)
  const busiest = Math.max(...all.values()) * servers.length
  const rest = shares(servers.slice(1), points)
  const growth = Math.max(...[...rest].map(([name, share]) => share / (all.get(name) ?? share)))
  console.log(
    `${points} points: busiest ${busiest.toFixed(2)} x fair share; after a loss one grows ${growth.toFixed(2)} x`,
  )
}
