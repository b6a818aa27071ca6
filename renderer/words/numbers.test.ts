import { expect, test } from 'vitest'
import { narrow, unbroken } from './minutes.ts'
import { bytes, count, grouped, score } from './numbers.ts'

test('thousands stand apart by a narrow space', () => {
  expect(grouped(1290)).toBe(`1${narrow}290`)
  expect(grouped(999)).toBe('999')
  expect(grouped(1_234_567)).toBe(`1${narrow}234${narrow}567`)
})

test('one thing is singular', () => {
  expect(count(1, 'chapter')).toBe('1 chapter')
  expect(count(0, 'chapter')).toBe('0 chapters')
  expect(count(2, 'entry', 'entries')).toBe('2 entries')
})

test('a score shows one decimal only when there is one', () => {
  expect(score(7867)).toBe(`78.7${narrow}%`)
  expect(score(8200)).toBe(`82${narrow}%`)
})

test('a file size has a unit people know', () => {
  expect(bytes(812_400)).toBe(`812${unbroken}kB`)
  expect(bytes(4_210_000)).toBe(`4.2${unbroken}MB`)
})
