import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Operation } from '../history.ts'
import { convergence } from './convergence.ts'
import { noLostUpdates, sumOfUpdates } from './updates.ts'

type Add = { value: number; outcome: Operation['outcome'] }

function adds(...list: Add[]): Operation[] {
  return list.map(({ value, outcome }, index) => ({
    id: `o${index}`,
    client: 'p',
    f: 'add',
    value,
    outcome,
    invokedAt: index,
    ...(outcome === 'unknown' ? {} : { returnedAt: index + 0.5 }),
  }))
}

const outcome = fc.constantFrom('ok' as const, 'fail' as const, 'unknown' as const)

test('what was acknowledged must be there', () => {
  const history = adds({ value: 1, outcome: 'ok' }, { value: 2, outcome: 'unknown' })
  expect(noLostUpdates(history, [1])).toEqual({ ok: true })
  expect(noLostUpdates(history, [2, 1])).toEqual({ ok: true })
  expect(noLostUpdates(history, [2])).toMatchObject({
    ok: false,
    witness: [{ id: 'o0' }],
    words: expect.stringMatching(/^Acknowledged, but not there/),
  })
})

test('nothing may be there that nobody added, that was refused, or twice', () => {
  const history = adds({ value: 1, outcome: 'ok' }, { value: 2, outcome: 'fail' })
  expect(noLostUpdates(history, [1, 9])).toMatchObject({
    ok: false,
    words: expect.stringContaining('nobody added it'),
  })
  expect(noLostUpdates(history, [1, 2])).toMatchObject({
    ok: false,
    words: expect.stringContaining('it was refused'),
  })
  expect(noLostUpdates(history, [1, 1])).toMatchObject({
    ok: false,
    words: expect.stringContaining('2 times'),
  })
  expect(noLostUpdates(history, [1, 1], false)).toEqual({ ok: true })
})

test('a set holds exactly when it lies between what was acknowledged and what may have happened', () => {
  const list = fc.uniqueArray(fc.record({ value: fc.nat(8), outcome }), { selector: each => each.value })
  fc.assert(
    fc.property(list, fc.uniqueArray(fc.nat(9)), (given, final) => {
      const wanted =
        given.every(each => each.outcome !== 'ok' || final.includes(each.value)) &&
        final.every(value => given.some(each => each.value === value && each.outcome !== 'fail'))
      expect(noLostUpdates(adds(...given), final).ok).toBe(wanted)
    }),
  )
})

test('a sum holds exactly when some choice of the unanswered adds gives it a place between the extremes', () => {
  const list = fc.array(fc.record({ value: fc.integer({ min: -3, max: 3 }), outcome }), { maxLength: 6 })
  fc.assert(
    fc.property(list, fc.integer({ min: -12, max: 12 }), (given, final) => {
      let sums = [0]
      for (const each of given) {
        const added = sums.map(sum => sum + each.value)
        if (each.outcome === 'ok') sums = added
        else if (each.outcome === 'unknown') sums = sums.concat(added)
      }
      const within = final >= Math.min(...sums) && final <= Math.max(...sums)
      expect(sumOfUpdates(adds(...given), final).ok).toBe(within)
    }),
  )
  expect(sumOfUpdates(adds({ value: 2, outcome: 'ok' }), 1)).toMatchObject({
    words: 'The sum at the end is 1; it should be 2.',
  })
  expect(sumOfUpdates(adds({ value: 2, outcome: 'unknown' }), 3)).toMatchObject({
    words: 'The sum at the end is 3; it should be from 0 to 2.',
  })
})

test('replicas converge when they hold the same, whatever the order of keys', () => {
  expect(convergence({})).toEqual({ ok: true })
  expect(convergence({ n1: { a: 1, b: 2 }, n2: { b: 2, a: 1 } })).toEqual({ ok: true })
  expect(convergence({ n1: [1], n2: [1], n3: [2] })).toMatchObject({
    ok: false,
    words: 'n1 holds [1], but n3 holds [2].',
  })
})
