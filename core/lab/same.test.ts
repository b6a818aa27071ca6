import { expect, test } from 'vitest'
import { same } from './same.ts'

test('content decides, not identity', () => {
  expect(same({ a: [1, { b: 'x' }] }, { a: [1, { b: 'x' }] })).toBe(true)
  expect(same([1, 2], [1, 3])).toBe(false)
  expect(same([1], [1, 2])).toBe(false)
  expect(same({ a: 1 }, { a: 1, b: 2 })).toBe(false)
  expect(same({ a: 1, b: 2 }, { a: 1 })).toBe(false)
})

test('a property that is undefined counts as absent', () => {
  expect(same({ a: 1, b: undefined }, { a: 1 })).toBe(true)
  expect(same({ a: 1 }, { a: 1, b: undefined })).toBe(true)
})

test('NaN equals NaN, 0 equals -0, and a number is not its text', () => {
  expect(same(Number.NaN, Number.NaN)).toBe(true)
  expect(same(0, -0)).toBe(true)
  expect(same(1, '1')).toBe(false)
  expect(same(null, undefined)).toBe(false)
})

test('what is neither list nor record is the same only as itself', () => {
  const map = new Map()
  expect(same(map, map)).toBe(true)
  expect(same(new Map(), new Map())).toBe(false)
  expect(same([], {})).toBe(false)
})

test('a value that contains itself is compared without end neither in time nor in depth', () => {
  const one: { self?: unknown } = {}
  one.self = one
  const other: { self?: unknown } = {}
  other.self = other
  expect(same(one, other)).toBe(false)
})
