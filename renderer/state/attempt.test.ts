import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AttemptView } from '#core/api/exam.ts'
import { type RefusalName, refusalData } from '#core/errors.ts'
import { answerTo, enterRoom, flag, handIn, respond, underWay, useRoom, visit } from './attempt.ts'

/** The other side of the door: holds what it was told, refuses for a while, or says nothing at all. */
let log: string[] = []
let refusing: RefusalName | null = null
let silent = false
let speak = () => {}
let seq = 0

const reading = (): AttemptView['reading'] => ({
  attempt: 'a',
  phase: log.includes('exam.hand-in') ? 'submitted' : 'in-progress',
  timed: true,
  remainingMs: 1,
  budgetMs: 1,
  savedAt: 1,
  seq: ++seq,
  answers: {},
  flagged: [],
  struck: {},
  here: null,
  incidents: 0,
})

const chosen = { type: 'single', option: 'x' } as const
const { drafts: _, ...calm } = useRoom.getState()
const unsaved = () => useRoom.getState().unsaved?.name ?? null
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  log = []
  refusing = null
  silent = false
  vi.stubGlobal('window', {
    quorum: {
      hear: () => () => {},
      ask: async (command: string) => {
        if (silent)
          await new Promise<void>(done => {
            speak = done
          })
        if (refusing) return { ok: false, refusal: refusalData(refusing) }
        log.push(command)
        return { ok: true, value: reading() }
      },
    },
  })
  enterRoom({ exam: 'e', title: 'E', mode: 'exam', sections: [], questions: [], reading: reading() })
})
afterEach(() => {
  useRoom.setState({ ...calm, drafts: {} })
  vi.clearAllTimers()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('handing in never overtakes an answer: what was refused a moment ago goes first', async () => {
  refusing = 'disk-full'
  respond('q', chosen)
  await pass(500)
  refusing = null
  const handed = handIn()
  await pass(0)
  expect(await handed).toBeNull()
  expect(log).toEqual(['exam.answer', 'exam.hand-in'])
})

test('handing in waits for an answer that is being sent', async () => {
  respond('q', chosen)
  const handed = handIn()
  await pass(0)
  expect(await handed).toBeNull()
  expect(log).toEqual(['exam.answer', 'exam.hand-in'])
})

test('nothing is handed in while an answer cannot be saved, and the reason is given', async () => {
  refusing = 'disk-full'
  respond('q', chosen)
  const handed = handIn()
  await pass(1_000)
  expect((await handed)?.name).toBe('disk-full')
  refusing = null
  await pass(5_000)
  expect(log).toEqual(['exam.answer'])
})

test('a choice that main does not acknowledge is called not saved after one second', async () => {
  silent = true
  respond('q', chosen)
  await pass(999)
  expect(unsaved()).toBeNull()
  await pass(1)
  expect(unsaved()).toBe('not-saved')
  expect(answerTo(useRoom.getState(), 'q')).toEqual(chosen)
  const handed = handIn()
  await pass(1_000)
  expect((await handed)?.name).toBe('not-saved')

  silent = false
  speak()
  await pass(0)
  expect(unsaved()).toBeNull()
  expect(log).toEqual(['exam.answer'])
})

test('a refused choice is called not saved at once, is sent again, and the words go once it is kept', async () => {
  refusing = 'disk-full'
  respond('q', chosen)
  await pass(0)
  expect(unsaved()).toBe('disk-full')
  refusing = null
  await pass(1_000)
  expect(unsaved()).toBeNull()
  expect(log).toEqual(['exam.answer'])
  expect(underWay(useRoom.getState())).toBe(false)
})

test('a refused flag is sent again too, and leaves no words behind', async () => {
  refusing = 'disk-full'
  flag('q', true)
  visit('q')
  await pass(0)
  expect(unsaved()).toBe('disk-full')
  refusing = null
  await pass(1_000)
  expect(unsaved()).toBeNull()
  expect(log).toEqual(['exam.flag', 'exam.visit'])
})

test('a choice that came too late is dropped, and the end is read', async () => {
  refusing = 'attempt-ended'
  respond('q', chosen)
  await pass(5_000)
  expect(useRoom.getState().drafts).toEqual({})
  expect(unsaved()).toBeNull()
})

test('going to a question shows no saving', () => {
  visit('q')
  expect(underWay(useRoom.getState())).toBe(false)
  respond('q', chosen)
  expect(underWay(useRoom.getState())).toBe(true)
})
