import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Matching } from './matching.tsx'

it('two matching questions on one page label their own lists', () => {
  const question = (id: string) => ({
    type: 'matching' as const,
    id,
    stem: 'Which is which?',
    objective: 'o',
    bloom: 'apply' as const,
    difficulty: 'easy' as const,
    seconds: 60,
    enemies: [],
    refs: { own: [], sources: [] },
    prompts: [{ id: 'p1', text: 'One' }],
    answers: [{ id: 'a1', text: 'First' }],
  })
  const one = (id: string) =>
    createElement(Matching, { key: id, question: question(id), response: undefined, respond() {} })
  const page = renderToStaticMarkup(createElement('main', null, one('q1'), one('q2')))
  const all = (attribute: string) =>
    [...page.matchAll(new RegExp(` ${attribute}="([^"]+)"`, 'g'))].map(found => found[1])
  expect(new Set(all('id')).size).toBe(2)
  expect(all('for')).toEqual(all('id'))
})
