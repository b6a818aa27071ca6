import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { TraceEvent } from '#core/sim/index.ts'
import hashes from './golden/hashes.json' with { type: 'json' }
import { scenarios } from './scenarios.ts'

/**
 * What a seed gives is a promise: a lab's recorded failure, and a question's answer, must not change under it. A change
 * that is meant is kept with `node tests/sim/keep-golden.ts`.
 */
test('the small trace is the committed one, to the byte', () => {
  const golden = readFileSync(new URL('./golden/small.jsonl', import.meta.url), 'utf8')
  expect(scenarios.small?.()).toBe(golden)
})

test('every scenario has its committed hash', () => {
  const found = Object.fromEntries(
    Object.entries(scenarios).map(([name, tell]) => [
      name,
      createHash('sha256').update(tell()).digest('hex'),
    ]),
  )
  expect(found).toEqual(hashes)
})

test('the small trace shows every kind of event there is', () => {
  const events = (scenarios.small?.() ?? '').trim().split('\n').slice(0, -1)
  const kinds = new Set(events.map(line => (JSON.parse(line) as TraceEvent).kind))
  const wanted =
    'start send deliver drop timer crash restart pause resume partition heal disturb clock state log invoke return'
  expect([...kinds].sort()).toEqual(wanted.split(' ').sort())
})
