import { expect, test } from 'vitest'
import { findForbidden } from './forbidden.ts'

const forbidden = [
  { word: 'Date', why: 'Time is given.' },
  { word: 'Math.random', why: 'Dice are given.' },
]
const lineOf = (code: string) => findForbidden(code, forbidden)?.line

test('the first use is told with its line and reason', () => {
  expect(findForbidden('const a = 1\nconst b = Math.random()\nDate.now()', forbidden)).toEqual({
    word: 'Math.random',
    why: 'Dice are given.',
    line: 2,
  })
})

test('comments, texts and regular expressions may say what they like', () => {
  const code = [
    '// Date',
    '/* Math.random',
    '   Date */',
    'const a = "Date \\" Date"',
    "const b = 'Math.random'",
    'const c = `Date \u0024{a + `Date \u0024{b} Date`} Date`',
    'const d = /Date[/]Date/.test(a) ? 4 / 2 : 1',
    'const e = { f: `}` + b }',
  ]
  expect(lineOf(code.join('\n'))).toBeUndefined()
})

test('code inside a template is code', () => {
  expect(lineOf('const a = `\n\u0024{`x\u0024{Date}`}`')).toBe(2)
  expect(lineOf('const a = `\u0024{{ b: 1 }.b} \u0024{Math.random()}`')).toBe(1)
})

test('a division is no regular expression', () => {
  expect(lineOf('const half = total / 2\nconst now = Date.now() / 2')).toBe(2)
})

test('only the whole word counts', () => {
  expect(lineOf('const Dates = 1, myDate = 2, x = y.Date, $Date = 3')).toBeUndefined()
  expect(lineOf('const random = given.random()')).toBeUndefined()
  expect(lineOf('const now = Math\n  . random()')).toBe(1)
})

test('code that never ends its text is read to the end', () => {
  for (const code of ['`${', '"Date', '/* Date', '`Date', '/Date'])
    expect(() => findForbidden(code, forbidden)).not.toThrow()
})
