import { describe, expect, it } from 'vitest'
import type { AnswerKey } from '../library/compiled-question.ts'
import { band, credit } from './grade.ts'

const base = { id: 'q', why: '' }
const multiple: AnswerKey = { type: 'multiple', ...base, keys: ['a', 'b'], reasons: {} }
const ordering: AnswerKey = { type: 'ordering', ...base, order: ['a', 'b', 'c', 'd', 'e'], reasons: {} }
const matching: AnswerKey = {
  type: 'matching',
  ...base,
  pairs: { p: 'x', q: 'y', r: 'z', s: 'u' },
  reasons: {},
}
const numeric: AnswerKey = {
  type: 'numeric',
  ...base,
  formula: 'n * 2 / 3',
  digits: 1,
  tolerance: 0.1,
  near: 1,
  slips: [],
}

describe('credit', () => {
  it('gives a blank nothing', () => expect(credit(multiple, {}, undefined)).toBe(0))
  it('gives an answer of another type nothing', () =>
    expect(credit(multiple, {}, { type: 'single', option: 'a' })).toBe(0))
  it('takes wrong choices off right ones, never below nothing', () => {
    expect(credit(multiple, {}, { type: 'multiple', options: ['a', 'b'] })).toBe(1_000)
    expect(credit(multiple, {}, { type: 'multiple', options: ['a', 'c'] })).toBe(0)
    expect(credit(multiple, {}, { type: 'multiple', options: ['a'] })).toBe(500)
    expect(credit(multiple, {}, { type: 'multiple', options: ['c', 'd'] })).toBe(0)
  })
  it('gives half for one swap of neighbours in an order', () => {
    const give = (order: string) => credit(ordering, {}, { type: 'ordering', order: order.split('') })
    expect(give('abcde')).toBe(1_000)
    expect(give('bacde')).toBe(500)
    expect(give('cbade')).toBe(0)
    expect(give('badce')).toBe(0)
  })
  it('gives matching a third for every right pair after the first', () => {
    const give = (pairs: Record<string, string>) => credit(matching, {}, { type: 'matching', pairs })
    expect(give({ p: 'x' })).toBe(0)
    expect(give({ p: 'x', q: 'y' })).toBe(333)
    expect(give({ p: 'x', q: 'y', r: 'z', s: 'u' })).toBe(1_000)
  })
  it('reads numbers as typed and forgives rounding', () => {
    const give = (text: string) => credit(numeric, { n: 20 }, { type: 'numeric', text })
    expect(give('13.3')).toBe(1_000)
    expect(give(' 13,4 ')).toBe(1_000)
    expect(give('14')).toBe(500)
    expect(give('20')).toBe(0)
    expect(give('thirteen')).toBe(0)
  })
})

describe('the measurement band', () => {
  it('is the binomial standard error', () => expect(band(8_000, 40)).toBeCloseTo(638, -1))
  it('does not vanish at a perfect score', () => expect(band(10_000, 40)).toBeGreaterThan(0))
})
