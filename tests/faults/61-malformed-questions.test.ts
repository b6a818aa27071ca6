import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { api, type Command } from '#core/api.ts'
import { errands } from '#electron/commands/verbs.ts'
import { answer, refused } from '#electron/ipc/door.ts'
import { type Desk, openDesk } from '../flows/desk.ts'
import { arbitraryOf } from './arbitrary-of.ts'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

const verbs = (Object.keys(api) as Command[]).filter(each => !(errands as readonly string[]).includes(each))

/** Any verb with an input its schema takes: names that exist and names that do not, numbers at their edges. */
const anyQuestion = fc
  .constantFrom(...verbs)
  .chain(command => fc.tuple(fc.constant(command), arbitraryOf(api[command].in)))

/** What no field of any command is. */
const oddities = fc.oneof(
  fc.constantFrom(null, undefined, Number.NaN, Number.POSITIVE_INFINITY, -1e308, 1n, Symbol('x'), () => 1),
  fc.constant(
    JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}'),
  ),
  fc.constant('x'.repeat(600_000)),
  fc.anything({ maxDepth: 3 }),
)

it('an unknown command is refused', async () => {
  for (const command of ['', 'exam.destroy', '__proto__', 'constructor', 'toString'])
    expect(await desk.refused(command, {})).toMatchObject({ name: 'command-unknown' })
})

it('no command takes unknown fields or anything but its own shape', async () => {
  const before = desk.db.prepare('SELECT count(*) FROM attempt').pluck().get()
  for (const command of verbs)
    for (const input of [null, 7, 'text', [], { surprise: true }, { __proto__: null, x: 1 }])
      expect(await desk.refused(command, input)).toMatchObject({ name: 'input-malformed' })
  expect(desk.db.prepare('SELECT count(*) FROM attempt').pluck().get()).toBe(before)
})

it('questions of the right shape and nonsense inside get a reading or a kind refusal, and harm nothing', async () => {
  await fc.assert(
    fc.asyncProperty(anyQuestion, async ([command, input]) => {
      const reply = await answer(desk.door, command, input)
      expect(reply.ok || reply.refusal.name).not.toBe('unexpected')
    }),
    { numRuns: 1_000 },
  )
  expect(desk.db.pragma('integrity_check', { simple: true })).toBe('ok')
  await desk.ask('home.read', {})
})

it('a question with one thing wrong is refused, counted, and changes nothing', async () => {
  const rows = desk.db.prepare('SELECT total_changes()').pluck()
  const before = rows.get()
  await fc.assert(
    fc.asyncProperty(anyQuestion, fc.nat(), oddities, async ([command, input], at, odd) => {
      const names = Object.keys(input)
      const wrong = { ...input, [names[at % (names.length + 1)] ?? 'stray']: odd }
      fc.pre(!api[command].in.safeParse(wrong).success)
      const counted = refused.count
      expect(await answer(desk.door, command, wrong)).toMatchObject({ refusal: { name: 'input-malformed' } })
      expect(refused.count).toBe(counted + 1)
    }),
    { numRuns: 2_000 },
  )
  expect(rows.get()).toBe(before)
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

it('what is typed into search is never read as query syntax', async () => {
  for (const query of ['"', 'a OR b', 'NEAR(', '*', "'; DROP TABLE search", 'time*out', '((', 'AND'])
    await desk.ask('search.find', { query })
})
