import { beforeEach, expect, test } from 'vitest'
import type { Profile } from '#core/api/learner.ts'
import { forget, hold, readNow } from './reading.ts'

const profile = (hoursPerWeek: number): Profile => ({
  role: null,
  hoursPerWeek,
  foundation: [],
  welcomed: true,
  demo: false,
})

/** The other side of the door: replies with what it holds, when it is told to. */
let replies: (() => void)[] = []
let asked: string[] = []
let hours = 3

beforeEach(() => {
  replies = []
  asked = []
  Object.assign(globalThis, {
    window: {
      quorum: {
        ask: (command: string) => {
          asked.push(command)
          const value = profile(hours)
          return new Promise(done => replies.push(() => done({ ok: true, value })))
        },
        hear: () => () => {},
      },
    },
  })
  forget(['profile'])
})

const reply = (at: number) => replies[at]?.()
const read = () => readNow('profile.read', {})

test('a reading is kept until it is said to be stale', async () => {
  const first = read()
  reply(0)
  expect((await first).reading?.hoursPerWeek).toBe(3)
  await read()
  expect(asked).toHaveLength(1)
  forget(['profile'])
  hours = 5
  const second = read()
  reply(1)
  expect((await second).reading?.hoursPerWeek).toBe(5)
})

test('what was said to be stale of other nouns leaves this one alone', async () => {
  const first = read()
  reply(0)
  await first
  forget(['exam', 'map'])
  await read()
  expect(asked).toHaveLength(1)
  forget(['everything'])
  const again = read()
  reply(1)
  await again
  expect(asked).toHaveLength(2)
})

test('a late reply does not overwrite a newer reading', async () => {
  hours = 3
  const late = read()
  hold('profile.read', {}, profile(8))
  reply(0)
  expect((await late).reading?.hoursPerWeek).toBe(8)
})

test('a broken line is a refusal, and the last reading stays', async () => {
  hold('profile.read', {}, profile(8))
  forget(['profile'])
  Object.assign(globalThis, { window: { quorum: { ask: () => Promise.reject(new Error('gone')) } } })
  const { reading, refusal } = await read()
  expect(refusal?.safe).toBe('What was saved before is safe.')
  expect(reading?.hoursPerWeek).toBe(8)
})
