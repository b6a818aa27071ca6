import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyJson, sameJson } from './json.ts'

const json = fc.jsonValue().map(value => JSON.parse(JSON.stringify(value)))

test('a copy of JSON is the same and shares nothing', () => {
  fc.assert(
    fc.property(json, value => {
      const copy = copyJson(value, 'it')
      expect(JSON.stringify(copy)).toBe(JSON.stringify(value))
      expect(sameJson(copy, value)).toBe(true)
      if (typeof value === 'object' && value !== null) expect(copy).not.toBe(value)
    }),
  )
})

test('undefined properties are left out', () => {
  expect(copyJson({ a: undefined, b: 1 }, 'it')).toEqual({ b: 1 })
})

test('what JSON would lose in silence is refused by name and place', () => {
  const cyclic: { self?: unknown } = {}
  cyclic.self = cyclic
  const refused: [unknown, RegExp][] = [
    [{ a: { b: [Number.NaN] } }, /message must be plain JSON: a\.b\[0\] is NaN/],
    [{ a: Number.POSITIVE_INFINITY }, /a is Infinity/],
    [() => 1, /it is function/],
    [undefined, /it is undefined/],
    [[1, undefined], /\[1\] is undefined/],
    [{ at: new Date(0) }, /at is a Date/],
    [{ seen: new Map() }, /seen is a Map/],
    [10n, /it is bigint/],
    [cyclic, /contains itself/],
  ]
  for (const [value, words] of refused) expect(() => copyJson(value, 'the message')).toThrow(words)
})

test('keys that objects inherit are copied like any other, also where prototypes are frozen', () => {
  const odd = JSON.parse('{"__proto__":1,"constructor":{"toString":2}}')
  const copied = copyJson(odd, 'it')
  expect(JSON.stringify(copied)).toBe(JSON.stringify(odd))
  expect(Object.getPrototypeOf(copied)).toBe(Object.prototype)
})

test('sameJson is equality of content', () => {
  expect(sameJson({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true)
  expect(sameJson({ a: 1 }, { a: 1, b: 2 })).toBe(false)
  expect(sameJson([1, 2], [2, 1])).toBe(false)
  expect(sameJson([], {})).toBe(false)
  expect(sameJson(null, {})).toBe(false)
  expect(sameJson(undefined, null)).toBe(false)
})
