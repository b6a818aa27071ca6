import { expect, it } from 'vitest'
import { answer, refused } from './door.ts'

const closed = {
  world: () => null,
  errand: async () => {
    throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
  },
  log: () => {},
}

it('questions that are malformed or unknown are counted', async () => {
  const before = refused.count
  await answer(closed, 'no.such', {})
  await answer(closed, 'exam.read', { attempt: 7 })
  expect(refused.count).toBe(before + 2)
})

it('without a database a verb is refused kindly', async () => {
  expect(await answer(closed, 'home.read', {})).toMatchObject({
    ok: false,
    refusal: { name: 'database-damaged' },
  })
})

it('what SQLite says becomes a refusal with a code for the log', async () => {
  expect(await answer(closed, 'data.read', {})).toMatchObject({
    ok: false,
    refusal: { name: 'disk-full', code: expect.stringMatching(/^[0-9a-f]{6}$/) },
  })
})

it('a reply that says more than was agreed does not leave, so that no key ever slips out with one', async () => {
  const talkative = { ...closed, errand: async () => ({ quitting: true, key: 'b' }) }
  expect(await answer(talkative, 'app.quit', {})).toMatchObject({
    ok: false,
    refusal: { name: 'unexpected' },
  })
})
