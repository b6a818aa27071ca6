import { describe, expect, it } from 'vitest'
import type { Level, Requirement } from '../library/catalogue.ts'
import { type Countable, levelView } from './level.ts'

const module = (code: string, track: string, done: boolean, possible = true) => ({
  code,
  track,
  done,
  possible,
})
const exam = (code: string, best: number | null, passMark = 70, possible = true) => ({
  code,
  best,
  passMark,
  possible,
})
const countable = {
  modules: [
    module('M1', 'architecture', true),
    module('M5', 'resilience', true),
    module('M8', 'resilience', false),
    module('M9', 'deployment', false, false),
  ],
  exams: [exam('E1', 7_600), exam('E8', 7_800, 80), exam('E11', null, 80, false)],
} as unknown as Countable
const known = new Map(
  ['M1', 'M5', 'M8', 'M9', 'E1', 'E8', 'E11'].map(code => [
    code,
    { title: `Title ${code}`, studiedMs: 1_000 },
  ]),
)
const level = (...requirements: Requirement[]): Level => ({
  id: 'L2',
  title: 'Engineer',
  hoursIndex: [35, 45],
  recommendedFor: 'Engineers',
  requirements,
})
const judged = (requirement: Requirement) => levelView(level(requirement), countable, known).requirements[0]

describe('a requirement', () => {
  it('of modules counts those that are done, and no more than are asked for', () => {
    expect(judged({ count: 'modules', min: 1 })).toMatchObject({ have: 1, need: 1, possible: 3 })
    expect(judged({ count: 'modules', min: 3 })).toMatchObject({ have: 2, need: 3 })
  })
  it('of a track counts that track only', () => {
    expect(judged({ count: 'modules', min: 2, track: 'resilience' })).toMatchObject({ have: 1, possible: 2 })
  })
  it('names modules and exams by their titles, never by codes', () => {
    expect(judged({ count: 'modules', min: 2, of: ['M1', 'M8'] })?.words).toBe(
      'Modules complete: Title M1, Title M8',
    )
    expect(judged({ count: 'exams', min: 1, threshold: 75, of: ['E8', 'E11'] })?.words).toBe(
      'Exams at 80 % or more: Title E8 or Title E11',
    )
  })
  it('of exams never goes below the pass mark of an exam, and says the bar that counts', () => {
    expect(judged({ count: 'exams', min: 2, threshold: 75 })).toMatchObject({
      have: 1,
      words: 'Exams passed, each at 75 % or more',
    })
    expect(judged({ count: 'exams', min: 1, threshold: 75, of: ['E8'] })).toMatchObject({ have: 0 })
  })
  it('that people must judge is never met by the library alone', () => {
    expect(judged({ count: 'documents', min: 1, kind: 'report', words: 'A report' })).toEqual({
      words: 'A report',
      have: 0,
      need: 1,
      possible: 0,
    })
  })
})

describe('a level', () => {
  it('is met when all it asks for is there', () => {
    const view = levelView(level({ count: 'modules', min: 2 }), countable, known)
    expect(view).toMatchObject({ met: true, attainable: true })
  })
  it('cannot be attained while the library does not hold enough', () => {
    const view = levelView(level({ count: 'modules', min: 4 }), countable, known)
    expect(view).toMatchObject({ met: false, attainable: false })
  })
  it('counts the time studied in what can count towards it, once', () => {
    const both = level(
      { count: 'modules', min: 1, track: 'resilience' },
      { count: 'modules', min: 1, of: ['M8'] },
      { count: 'exams', min: 1, threshold: 70, of: ['E8'] },
    )
    expect(levelView(both, countable, known).studiedMs).toBe(3_000)
  })
})
