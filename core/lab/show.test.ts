import { expect, test } from 'vitest'
import { LONGEST, show } from './show.ts'

test('values are shown as one would write them', () => {
  expect(show({ a: 1, b: ['x', null, undefined, true], c: {} })).toBe(
    '{ a: 1, b: ["x", null, undefined, true], c: {} }',
  )
  expect(show(3n)).toBe('3n')
  expect(show(Number.POSITIVE_INFINITY)).toBe('Infinity')
  expect(show(() => 1)).toBe('a function')
  expect(show(new Map())).toBe('a Map')
  expect(show(new TypeError('no'))).toBe('TypeError: no')
})

test('long lists and texts are cut, deep ones end', () => {
  expect(show(Array.from({ length: 60 }, (_, i) => i))).toMatch(/49, … 10 more\]$/)
  expect(show('x'.repeat(9_999)).length).toBeLessThanOrEqual(LONGEST + 1)
  expect(show({ a: { b: { c: { d: { e: 1 } } } } })).toBe('{ a: { b: { c: { d: … } } } }')
})

test('a value that refuses to be read is shown without an error', () => {
  const hostile = {
    get a() {
      throw new Error('no')
    },
  }
  expect(show(hostile)).toBe('something that cannot be shown')
  expect(show(new Proxy({}, { ownKeys: () => ['a', 'a'] }))).toBe('something that cannot be shown')
})
