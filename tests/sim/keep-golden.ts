/**
 * Writes the golden trace and hashes anew. Only for a change of the simulator that is meant to change what seeds give.
 *
 *     node tests/sim/keep-golden.ts
 */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { scenarios } from './scenarios.ts'

const hashes = Object.fromEntries(
  Object.entries(scenarios).map(([name, tell]) => [name, createHash('sha256').update(tell()).digest('hex')]),
)
writeFileSync(new URL('./golden/hashes.json', import.meta.url), `${JSON.stringify(hashes, null, 2)}\n`)
writeFileSync(new URL('./golden/small.jsonl', import.meta.url), scenarios.small?.() ?? '')
