import { expect, it } from 'vitest'
import type { ExamItem, ShelfItem } from '../api/study.ts'
import { nextSteps, type Situation } from './next-step.ts'

const minutes = { fast: 20, typical: 30 }
const book: ShelfItem = {
  id: 'timeouts',
  code: 'M8',
  kind: 'module',
  title: 'Timeouts',
  track: 'resilience',
  about: '',
  standing: 'under-way',
  read: 8,
  chapters: 8,
  labsPassed: 0,
  minutes,
  claimMinutes: null,
  exam: null,
}
const lab = { id: 'timeouts/deadline', title: 'A deadline that travels', minutes }
const situation = (change: Partial<Situation>): Situation => ({
  shelf: [book],
  exams: [],
  route: [],
  reading: null,
  unread: new Map(),
  unchecked: new Map(),
  capstones: new Map([[book.id, 15]]),
  labs: new Map([[book.id, lab]]),
  weakest: null,
  ...change,
})
const places = (change: Partial<Situation>) => nextSteps(situation(change)).map(step => step.to)

it('after all chapters and checks of a module its capstone is next, then its first open lab', () => {
  expect(places({})).toEqual(['/capstone/timeouts', '/lab/timeouts/deadline'])
})

it('a capstone that is passed is not proposed again, nor a lab where none can be opened', () => {
  expect(places({ capstones: new Map() })).toEqual(['/lab/timeouts/deadline'])
  expect(places({ labs: new Map() })).toEqual(['/capstone/timeouts'])
})

it('while a chapter or a check is open, neither capstone nor lab is proposed', () => {
  const chapter = { chapter: 'timeouts/last', title: 'Last', minutes }
  expect(places({ unread: new Map([[book.id, chapter]]) })).toEqual(['/read/timeouts/last'])
  expect(places({ unchecked: new Map([[book.id, { ...chapter, questions: 5 }]]) })).toEqual([
    '/read/timeouts/last/check',
  ])
})

it('the chapter one is reading is offered by itself, and its module is not done before it', () => {
  const unread = new Map([[book.id, { chapter: 'timeouts/last', title: 'Last', minutes }]])
  expect(places({ unread, reading: { chapter: 'timeouts/last', owner: book.id } })).toEqual([])
})

it('an exam is said to stand on the route only where it does', () => {
  const exam: ExamItem = {
    id: 'congestion',
    code: 'E11',
    title: 'Congestion',
    track: 'observability',
    about: '',
    minutes: 60,
    passMark: 70,
    questions: 40,
    bank: 100,
    standing: 'open',
    best: null,
    attempts: 0,
    guide: null,
  }
  const why = (route: string[]) => nextSteps(situation({ shelf: [], exams: [exam], route }))[0]?.why
  expect(why(['E11'])).toBe('It stands on your route and can be sat now.')
  expect(why(['E8'])).toBe('It can be sat now.')
})
