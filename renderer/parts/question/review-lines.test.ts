import { expect, it } from 'vitest'
import type { Explained } from '#core/api/reading.ts'
import type { AskedQuestion } from '#core/library/compiled-question.ts'
import { reviewLines } from './review-lines.ts'

const common: Omit<Extract<AskedQuestion, { type: 'single' }>, 'type' | 'options'> = {
  id: 'q',
  objective: 'O1',
  bloom: 'apply',
  difficulty: 'easy',
  seconds: 60,
  stem: 'Which?',
  enemies: [],
  refs: { own: [], sources: [] },
}
const items = ['a', 'b', 'c'].map(id => ({ id, text: id }))
const ordering: AskedQuestion = { ...common, type: 'ordering', items }
const explained: Explained = {
  question: 'q',
  points: 0,
  key: { type: 'ordering', order: ['a', 'b', 'c'] },
  why: '',
  reasons: {},
  slip: null,
  links: [],
}

it('a review of an order says where each line stood', () => {
  const lines = reviewLines(ordering, { type: 'ordering', order: ['b', 'a', 'c'] }, explained)
  expect(lines.map(line => line.head)).toEqual([
    'Place 1; you had it at 2',
    'Place 2; you had it at 1',
    'Place 3, right',
  ])
})

it('a review of a blank shows only what is right', () => {
  const single: AskedQuestion = { ...common, type: 'single', options: items }
  const lines = reviewLines(single, null, { ...explained, key: { type: 'single', option: 'b' } })
  expect(lines.map(line => line.head)).toEqual(['', 'Right answer', ''])
})

it('a wrong number stands below the right one', () => {
  const numeric: AskedQuestion = { ...common, type: 'numeric', unit: 'ms', digits: 0, variants: [{}] }
  const lines = reviewLines(
    numeric,
    { type: 'numeric', text: '7' },
    { ...explained, key: { type: 'numeric', text: '12' } },
  )
  expect(lines.map(line => line.text)).toEqual(['12 ms', '7 ms'])
})
