import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AttemptReading } from '#core/api/exam.ts'
import { examClock } from './exam-clock.ts'

const minute = 60_000
let endsAt: number
let full: boolean
let said: string[]
let complaints: number
const left = () => endsAt - Date.now()

/** An attempt that is over when its time is, but only once that could be written down. */
function read(attempt: string): AttemptReading {
  if (full) throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' })
  return {
    attempt,
    phase: left() > 0 ? 'in-progress' : 'expired',
    timed: true,
    remainingMs: left(),
    budgetMs: 0,
    savedAt: null,
    seq: 1,
    answers: {},
    flagged: [],
    struck: {},
    here: null,
    incidents: 0,
  }
}

function start(minutesLeft: number) {
  endsAt = Date.now() + minutesLeft * minute
  const clock = examClock(
    read,
    (_attempt, _left, words) => void said.push(words),
    () => void said.push('ended'),
    () => complaints++,
  )
  clock.start('a')
  return clock
}

beforeEach(() => {
  vi.useFakeTimers()
  full = false
  said = []
  complaints = 0
})
afterEach(() => {
  vi.clearAllTimers()
  vi.useRealTimers()
})

describe('the exam clock', () => {
  it('says each set point once, at its time, and the end once', () => {
    start(60)
    vi.advanceTimersByTime(30 * minute - 1)
    expect(said).toEqual([])
    vi.advanceTimersByTime(1)
    expect(said).toEqual(['30 minutes left.'])
    vi.advanceTimersByTime(29 * minute)
    expect(said.slice(1)).toEqual([
      '15 minutes left.',
      '5 minutes left.',
      'One minute left. Everything you chose is saved.',
    ])
    vi.advanceTimersByTime(3 * 60 * minute)
    expect(said.slice(4)).toEqual(['ended'])
    expect(complaints).toBe(0)
  })

  it('says nothing of points that had passed when the learner came back', () => {
    start(10)
    vi.advanceTimersByTime(5 * minute)
    expect(said).toEqual(['5 minutes left.'])
  })

  it('after a long sleep says only the newest point', () => {
    start(60)
    vi.advanceTimersByTime(minute)
    vi.setSystemTime(endsAt - 33 * minute)
    vi.advanceTimersByTime(29 * minute)
    expect(said).toEqual(['5 minutes left.'])
  })

  it('outlives a full disk: it complains once, and what is due is said when there is space again', () => {
    start(31)
    full = true
    vi.advanceTimersByTime(2 * minute)
    expect(said).toEqual([])
    expect(complaints).toBe(1)
    full = false
    vi.advanceTimersByTime(1_000)
    expect(said).toEqual(['30 minutes left.'])
    vi.advanceTimersByTime(14 * minute)
    expect(said).toEqual(['30 minutes left.', '15 minutes left.'])
  })

  it('ends an exam whose end could not be written, a second after it can', () => {
    start(1)
    full = true
    vi.advanceTimersByTime(5 * minute)
    expect(said).toEqual([])
    full = false
    vi.advanceTimersByTime(1_000)
    expect(said).toEqual(['ended'])
  })

  it('once stopped stays silent, also while it was trying again', () => {
    const clock = start(31)
    full = true
    vi.advanceTimersByTime(2 * minute)
    clock.stop()
    full = false
    vi.advanceTimersByTime(60 * minute)
    expect(said).toEqual([])
  })
})
