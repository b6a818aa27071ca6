import { describe, expect, it } from 'vitest'
import type { ExamDocument, GuideDocument, ModuleDocument } from '../library/compiled.ts'
import { bestShare, bookStanding, chapterRead, examStanding, reachedShare } from './standing.ts'
import type { Studied } from './studied.ts'

const studied = (of: Partial<Studied>): Studied => ({
  reached: new Map(),
  checks: new Map(),
  exams: [],
  sitting: null,
  labs: new Set(),
  ...of,
})
const chapter = (id: string) => ({
  id,
  number: 1,
  title: id,
  objectives: [],
  words: 100,
  minutes: { fast: 5, typical: 10 },
  paragraphs: 10,
  questions: 2,
})
const chapters = [chapter('m/a'), chapter('m/b')]
const lab = (id: string, coming = false) => ({ id, code: id, title: id, coming, minutes: null })
const guide = { chapters, coming: [], labs: [] } as unknown as GuideDocument
const module = {
  chapters,
  coming: [],
  capstone: ['c1', 'c2', 'c3', 'c4'],
  labs: [lab('m/one'), lab('m/two'), lab('m/three')],
} as unknown as ModuleDocument
const questions = new Map([
  ['m/a', ['a1', 'a2']],
  ['m/b', ['b1', 'b2']],
])
const right = (...ids: string[]) => ids.map(id => [id, 1_000] as const)
const readAll = new Map([
  ['m/a', 10],
  ['m/b', 9],
])
const checksRight = right('a1', 'a2', 'b1', 'b2')
const capstoneRight = right('c1', 'c2', 'c3')

describe('a chapter', () => {
  it('is read once nine tenths of its paragraphs were before the reader', () => {
    expect(chapterRead(chapter('m/a'), studied({ reached: new Map([['m/a', 8]]) }))).toBe(false)
    expect(chapterRead(chapter('m/a'), studied({ reached: new Map([['m/a', 9]]) }))).toBe(true)
  })
  it('that lost paragraphs since is read no more than whole', () => {
    expect(reachedShare(chapter('m/a'), studied({ reached: new Map([['m/a', 12]]) }))).toBe(1)
  })
})

describe('the best of a set of questions', () => {
  it('is nothing before the first answer', () => {
    expect(bestShare(['a1', 'a2'], studied({}))).toBeNull()
  })
  it('counts the unanswered as wrong and never rounds up', () => {
    expect(bestShare(['a1', 'a2', 'a3'], studied({ checks: new Map(right('a1', 'a2')) }))).toBe(66)
  })
})

describe('a guide', () => {
  const of = (done: Partial<Studied>, book = guide) => bookStanding(book, questions, studied(done)).standing
  it('without a chapter is being written', () => {
    expect(of({}, { ...guide, chapters: [] } as GuideDocument)).toBe('coming')
  })
  it('is open, then under way from the first paragraph', () => {
    expect(of({})).toBe('open')
    expect(of({ reached: new Map([['m/b', 1]]) })).toBe('under-way')
  })
  it('is done once all is read and every check stands at 80 per cent', () => {
    expect(of({ reached: readAll, checks: new Map(right('a1', 'a2', 'b1')) })).toBe('under-way')
    expect(of({ reached: readAll, checks: new Map(checksRight) })).toBe('done')
  })
  it('is never done while chapters of it are being written', () => {
    const book = { ...guide, coming: ['Later'] } as GuideDocument
    expect(of({ reached: readAll, checks: new Map(checksRight) }, book)).toBe('under-way')
  })
})

describe('a module', () => {
  const of = (checks: readonly (readonly [string, number])[], labs: string[], book = module) =>
    bookStanding(book, questions, studied({ reached: readAll, checks: new Map(checks), labs: new Set(labs) }))
  it('asks for its capstone after the chapters', () => {
    expect(of(checksRight, [])).toMatchObject({
      standing: 'under-way',
      completion: 'Chapters done, capstone to come',
    })
    expect(of([...checksRight, ...right('c1', 'c2')], []).completion).toMatch(/capstone to come/)
  })
  it('then asks for half of its labs', () => {
    expect(of([...checksRight, ...capstoneRight], ['m/one']).completion).toMatch(/1 of 2 labs/)
    expect(of([...checksRight, ...capstoneRight], ['m/one', 'm/two']).standing).toBe('done')
  })
  it('is not done before half of its labs can be done', () => {
    const book = { ...module, labs: [lab('m/one'), lab('m/two', true), lab('m/three', true)] }
    expect(of([...checksRight, ...capstoneRight], ['m/one'], book as ModuleDocument)).toMatchObject({
      standing: 'under-way',
      completion: 'Chapters done, labs to come',
    })
  })
})

describe('an exam', () => {
  const exam = { id: 'e', open: true, passMark: 70 } as ExamDocument
  const sat = (score: number) => studied({ exams: [{ exam: 'e', score, passMark: 70 }] })
  it('that cannot fill a form is being written', () => {
    expect(examStanding({ ...exam, open: false }, studied({})).standing).toBe('coming')
  })
  it('is open, under way once begun or failed, done from its pass mark on', () => {
    expect(examStanding(exam, studied({})).standing).toBe('open')
    expect(examStanding(exam, studied({ sitting: 'e' })).standing).toBe('under-way')
    expect(examStanding(exam, sat(6_999))).toEqual({ standing: 'under-way', best: 6_999, attempts: 1 })
    expect(examStanding(exam, sat(7_000)).standing).toBe('done')
  })
  it('goes by the best attempt', () => {
    const twice = studied({
      exams: [
        { exam: 'e', score: 5_000, passMark: 70 },
        { exam: 'e', score: 8_000, passMark: 70 },
      ],
    })
    expect(examStanding(exam, twice)).toEqual({ standing: 'done', best: 8_000, attempts: 2 })
  })
})
