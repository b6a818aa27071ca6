import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { api } from '#core/api.ts'
import { errands } from '#electron/commands/verbs.ts'
import { type Desk, openDesk } from '../flows/desk.ts'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

it('an unknown command is refused', async () => {
  for (const command of ['', 'exam.destroy', '__proto__', 'constructor', 'toString'])
    expect(await desk.refused(command, {})).toMatchObject({ name: 'command-unknown' })
})

it('no command takes unknown fields or anything but its own shape', async () => {
  const before = desk.db.prepare('SELECT count(*) FROM attempt').pluck().get()
  for (const command of Object.keys(api).filter(each => !(errands as readonly string[]).includes(each)))
    for (const input of [null, 7, 'text', [], { surprise: true }, { __proto__: null, x: 1 }])
      expect(await desk.refused(command, input)).toMatchObject({ name: 'input-malformed' })
  expect(desk.db.prepare('SELECT count(*) FROM attempt').pluck().get()).toBe(before)
})

it('nothing that is sent, however strange, gets an exception or harms the database', async () => {
  const commands = Object.keys(api).filter(each => !(errands as readonly string[]).includes(each))
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...commands), fc.object({ maxDepth: 2 }), async (command, input) => {
      const reply = await desk.refused(command, { ...input, stray: 1 })
      expect(reply.what.length).toBeGreaterThan(0)
    }),
    { numRuns: 200 },
  )
  expect(desk.db.pragma('integrity_check', { simple: true })).toBe('ok')
})

it('what is typed into search is never read as query syntax', async () => {
  for (const query of ['"', 'a OR b', 'NEAR(', '*', "'; DROP TABLE search", 'time*out', '((', 'AND'])
    await desk.ask('search.find', { query })
})
