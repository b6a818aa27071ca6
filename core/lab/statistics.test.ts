import { expect, test } from 'vitest'
import { mean, quantile, share } from './statistics.ts'

test('a quantile is a value of the list, by nearest rank', () => {
  const list = [40, 10, 30, 20]
  expect(quantile(list, 0.5)).toBe(20)
  expect(quantile(list, 0.51)).toBe(30)
  expect(quantile(list, 1)).toBe(40)
  expect(quantile(list, 0.001)).toBe(10)
  expect(list).toEqual([40, 10, 30, 20])
})

test('mean and share are of all values', () => {
  expect(mean([1, 2, 6])).toBe(3)
  expect(share([1, 2, 3, 4], each => each > 1)).toBe(0.75)
})

test('nothing has no mean and no quantile', () => {
  expect(mean([])).toBeNaN()
  expect(quantile([], 0.5)).toBeNaN()
})
