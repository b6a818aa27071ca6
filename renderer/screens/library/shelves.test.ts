import { expect, test } from 'vitest'
import type { ExamItem, LibraryView, ShelfItem } from '#core/api/study.ts'
import { shelves } from './shelves.ts'

const item = (id: string, of: Partial<ShelfItem>): ShelfItem => ({
  id,
  code: id,
  kind: 'module',
  title: id,
  track: 'resilience',
  about: '',
  standing: 'open',
  read: 0,
  labsPassed: 0,
  chapters: 2,
  minutes: { fast: 30, typical: 50 },
  claimMinutes: 60,
  exam: null,
  ...of,
})
const exam: ExamItem = {
  id: 'e',
  code: 'E1',
  title: 'e',
  track: 'resilience',
  about: '',
  minutes: 60,
  passMark: 80,
  questions: null,
  bank: 0,
  standing: 'coming',
  best: null,
  attempts: 0,
  guide: null,
}
const view: LibraryView = {
  title: '',
  version: '',
  shelf: [
    item('primer', { kind: 'primer', track: 'primers' }),
    item('late', { track: 'deployment' }),
    item('first', {}),
    item('none', { standing: 'coming', chapters: 0, minutes: null }),
  ],
  exams: [exam],
  paths: [],
  foundation: [],
}

test('modules and exams stand by track in the order of the index, primers last', () => {
  const all = shelves(view, () => true)
  expect(all.map(shelf => shelf.title)).toEqual(['Resilience', 'Deployment', 'Primers'])
  expect(all[0]?.rows.map(row => row.id)).toEqual(['first', 'none', 'e'])
})

test('a shelf on which nothing is left is not shown', () => {
  const open = shelves(view, row => row.standing !== 'coming' && row.kind === 'module')
  expect(open.map(shelf => shelf.title)).toEqual(['Resilience', 'Deployment'])
})

test('what cannot be opened promises no time', () => {
  const rows = shelves(view, () => true).flatMap(shelf => shelf.rows)
  expect(rows.find(row => row.id === 'none')).toMatchObject({ time: '', read: null })
  expect(rows.find(row => row.id === 'e')).toMatchObject({ aside: '' })
})
