import { expect, test } from 'vitest'
import { createOutput } from './output.ts'

test('texts are printed as they are, other values as code', () => {
  const output = createOutput(1_000)
  output.write(['left', 3, { a: ['b'] }])
  output.write([])
  expect(output.lines).toEqual(['left 3 { a: ["b"] }', ''])
})

test('control characters and halves of characters are replaced, so that output is only ever text', () => {
  const output = createOutput(1_000)
  output.write(['\u001b[31mred\u0007', 'half \ud83d', '<b>bold</b>\tand\nnext'])
  expect(output.lines).toEqual(['\ufffd[31mred\ufffd half \ufffd <b>bold</b>\tand\nnext'])
})

test('what goes beyond the bytes is dropped, and one line says so', () => {
  const output = createOutput(10)
  output.write(['12345'])
  output.write(['6789'])
  output.write(['0'])
  expect(output.lines).toEqual(['12345', 'Output beyond 1000 lines or 10 bytes is not kept.'])
})

test('bytes are those of UTF-8', () => {
  const four = createOutput(5)
  four.write(['😀'])
  expect(four.lines).toEqual(['😀'])
  const three = createOutput(4)
  three.write(['😀'])
  expect(three.lines).toHaveLength(1)
  expect(three.lines[0]).toMatch(/not kept/)
})

test('a thousand lines are enough', () => {
  const output = createOutput(1_000_000)
  for (let i = 0; i < 5_000; i++) output.write([i])
  expect(output.lines).toHaveLength(1_001)
})
