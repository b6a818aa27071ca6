import { expect, test } from 'vitest'
import { hourRange, minuteRange, minutes, studied, unbroken } from './minutes.ts'

test('a short range is rounded to five minutes', () => {
  expect(minuteRange({ fast: 33.4, typical: 51 })).toBe(`35–50${unbroken}min`)
})

test('a long range is rounded to half hours', () => {
  expect(minuteRange({ fast: 300, typical: 396 })).toBe(`5–6½${unbroken}h`)
})

test('a range that rounds to one number is one number', () => {
  expect(minuteRange({ fast: 19, typical: 21 })).toBe(`20${unbroken}min`)
  expect(minuteRange({ fast: 118, typical: 122 })).toBe(`2${unbroken}h`)
})

test('a very short length keeps its minutes', () => {
  expect(minuteRange({ fast: 4, typical: 6.2 })).toBe(`6${unbroken}min`)
})

test('hours and minutes stand apart', () => {
  expect(minutes(131)).toBe(`2${unbroken}h 11${unbroken}min`)
  expect(minutes(120)).toBe(`2${unbroken}h`)
})

test('study under a minute is said in words', () => {
  expect(studied(0)).toBe('none')
  expect(studied(20_000)).toBe(`under 1${unbroken}min`)
  expect(studied(600_000)).toBe(`10${unbroken}min`)
})

test('an open-ended number of hours says where it begins', () => {
  expect(hourRange([200, null])).toBe(`from 200${unbroken}h`)
  expect(hourRange([35, 45])).toBe(`35–45${unbroken}h`)
})
