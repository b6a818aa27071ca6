import { expect, test } from 'vitest'
import { firstCitations } from './first-citations.ts'

const blocks = [
  { id: 'start', markdown: 'One [1](source:1), and again [1](source:1).' },
  {
    id: 'trade',
    markdown: 'Two [2](source:2).\n\n::case{id="knight"}\n\nThree [3](source:3), one [1](source:1).',
  },
]
const cases = { knight: { id: 'm/knight', story: 'It began [3](source:3), then [4](source:4).' } }

test('a source is noted where it is cited first', () => {
  const first = firstCitations(blocks, cases)
  expect(first.get(1)).toBe('start')
  expect(first.get(2)).toBe('trade')
})

test('the story of a case is read where the case stands', () => {
  const first = firstCitations(blocks, cases)
  expect(first.get(3)).toBe('trade-m-knight')
  expect(first.get(4)).toBe('trade-m-knight')
})
