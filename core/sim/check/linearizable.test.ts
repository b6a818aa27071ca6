import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Operation } from '../history.ts'
import { type Json, sameJson } from '../json.ts'
import { linearizable } from './linearizable.ts'
import { counter, keyValue, type Model, register } from './models.ts'

type Given = Partial<Operation> & { f: string; from: number; to?: number }

function historyOf(...given: Given[]): Operation[] {
  return given.map(({ from, to, ...rest }, index) => ({
    id: `o${index}`,
    client: `c${index}`,
    outcome: to === undefined ? 'unknown' : 'ok',
    invokedAt: from,
    ...(to === undefined ? {} : { returnedAt: to }),
    ...rest,
  }))
}

/** Tries every order of every choice of operations; only for a handful. */
function bruteForce(history: readonly Operation[], model: Model): boolean {
  const happened = history.filter(each => each.outcome !== 'fail')
  const end = (each: Operation) => (each.outcome === 'ok' ? each.returnedAt! : Number.POSITIVE_INFINITY)
  const place = (left: readonly Operation[], state: Json): boolean => {
    if (left.every(each => each.outcome === 'unknown')) return true
    return left.some(one => {
      if (left.some(other => other !== one && end(other) < one.invokedAt)) return false
      const { state: next, result } = model.apply(state, one)
      if (one.outcome === 'ok' && result !== undefined && !sameJson(result, one.result)) return false
      return place(
        left.filter(other => other !== one),
        next,
      )
    })
  }
  return place(happened, model.initial)
}

const anyOperation = fc.record({
  f: fc.constantFrom('read', 'write', 'cas'),
  from: fc.nat(12),
  length: fc.integer({ min: 1, max: 8 }),
  value: fc.nat(2),
  expected: fc.nat(2),
  result: fc.option(fc.nat(2), { nil: null }),
  swapped: fc.boolean(),
  outcome: fc.constantFrom('ok' as const, 'ok' as const, 'ok' as const, 'unknown' as const, 'fail' as const),
  key: fc.constantFrom('x', 'y'),
})

const anyHistory = fc.array(anyOperation, { maxLength: 6 }).map(list =>
  list.map(
    ({ f, from, length, value, expected, result, swapped, outcome, key }, index): Operation => ({
      id: `o${index}`,
      client: `c${index}`,
      f,
      key,
      outcome,
      invokedAt: from,
      ...(f === 'read' ? {} : { value: f === 'cas' ? [expected, value] : value }),
      ...(outcome === 'ok' && f === 'read' ? { result } : {}),
      ...(outcome === 'ok' && f === 'cas' ? { result: swapped } : {}),
      ...(outcome === 'unknown' ? {} : { returnedAt: from + length }),
    }),
  ),
)

describe('against brute force', () => {
  test('the verdict on a register is that of trying every order', () => {
    let bad = 0
    fc.assert(
      fc.property(anyHistory, history => {
        const wanted = bruteForce(history, register())
        if (!wanted) bad += 1
        expect(linearizable(history, register()).ok).toBe(wanted)
      }),
      { numRuns: 1500 },
    )
    expect(bad).toBeGreaterThan(300)
  })

  test('judging keys apart is the same as judging each alone', () => {
    fc.assert(
      fc.property(anyHistory, history => {
        const wanted = ['x', 'y'].every(key =>
          bruteForce(
            history.filter(each => each.key === key),
            register(),
          ),
        )
        expect(linearizable(history, keyValue()).ok).toBe(wanted)
      }),
      { numRuns: 500 },
    )
  })

  test('a history made by a real register at some instant of each operation is always linearizable', () => {
    fc.assert(
      fc.property(
        anyHistory,
        fc.infiniteStream(fc.double({ min: 0.01, max: 0.99, noNaN: true })),
        (list, points) => {
          const alive = list.filter(each => each.outcome === 'ok')
          const at = new Map(
            alive.map(each => [
              each,
              each.invokedAt + points.next().value * (each.returnedAt! - each.invokedAt),
            ]),
          )
          let state: Json = null
          for (const operation of [...alive].sort((a, b) => at.get(a)! - at.get(b)!)) {
            const next = register().apply(state, operation)
            state = next.state
            if (next.result !== undefined) operation.result = next.result
          }
          expect(linearizable(alive, register())).toEqual({ ok: true })
        },
      ),
    )
  })

  test('the witness is itself not linearizable, and names the operation whose return broke it', () => {
    fc.assert(
      fc.property(anyHistory, history => {
        const verdict = linearizable(history, register())
        fc.pre(!verdict.ok)
        if (verdict.ok) return
        expect(bruteForce(verdict.witness, register())).toBe(false)
        const culprit = verdict.witness[0]!
        const before = history
          .filter(each => each.invokedAt < culprit.returnedAt! && each.outcome !== 'fail')
          .map(
            (each): Operation =>
              each.outcome === 'ok' && each.returnedAt! >= culprit.returnedAt!
                ? { ...each, outcome: 'unknown' }
                : each,
          )
        expect(bruteForce(before, register())).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})

test('a read may see a write that overlaps it, or not', () => {
  const write = { f: 'write', value: 1, from: 0, to: 10 }
  expect(linearizable(historyOf(write, { f: 'read', result: 1, from: 5, to: 6 }), register()).ok).toBe(true)
  expect(linearizable(historyOf(write, { f: 'read', result: null, from: 5, to: 6 }), register()).ok).toBe(
    true,
  )
})

test('a stale read is told in words, with the write it missed', () => {
  const verdict = linearizable(
    historyOf(
      { f: 'write', value: 1, from: 0, to: 10 },
      { f: 'read', result: 1, from: 1, to: 9 },
      { f: 'write', value: 2, from: 20, to: 30 },
      { f: 'read', result: 1, from: 40, to: 50 },
    ),
    register(),
  )
  expect(verdict).toEqual({
    ok: false,
    witness: [
      expect.objectContaining({ id: 'o3' }),
      expect.objectContaining({ id: 'o0' }),
      expect.objectContaining({ id: 'o2' }),
    ],
    words: [
      'c3: read and got 1, from 40 to 50 ms.',
      'No order of the operations explains this, given:',
      'c0: write 1, from 0 to 10 ms',
      'c2: write 2, from 20 to 30 ms',
    ].join('\n'),
  })
})

test('two reads may not see an unknown write come and go', () => {
  const write = { f: 'write', value: 1, from: 0 }
  const seen = { f: 'read', result: 1, from: 10, to: 11 }
  const unseen = { f: 'read', result: null, from: 20, to: 21 }
  expect(linearizable(historyOf(write, seen), register()).ok).toBe(true)
  expect(linearizable(historyOf(write, unseen), register()).ok).toBe(true)
  expect(linearizable(historyOf(write, seen, unseen), register()).ok).toBe(false)
  expect(linearizable(historyOf(write, { ...unseen, from: 5, to: 6 }, seen), register()).ok).toBe(true)
})

test('what failed did not happen', () => {
  const failed = { f: 'write', value: 1, from: 0, to: 10, outcome: 'fail' as const }
  expect(linearizable(historyOf(failed, { f: 'read', result: 1, from: 20, to: 30 }), register()).ok).toBe(
    false,
  )
})

test('a counter counts what returned, and may count what did not', () => {
  const add = { f: 'add', value: 2, from: 0, to: 5 }
  const unsure = { f: 'add', value: 3, from: 0 }
  const read = (result: number) => ({ f: 'read', result, from: 10, to: 11 })
  expect(linearizable(historyOf(add, unsure, read(2)), counter()).ok).toBe(true)
  expect(linearizable(historyOf(add, unsure, read(5)), counter()).ok).toBe(true)
  expect(linearizable(historyOf(add, unsure, read(3)), counter()).ok).toBe(false)
  expect(linearizable(historyOf(add, { ...read(7), from: 1 }), counter(5)).ok).toBe(true)
})

test('a deleted key reads as nothing', () => {
  const history = historyOf(
    { f: 'write', key: 'x', value: 1, from: 0, to: 1 },
    { f: 'delete', key: 'x', from: 2, to: 3 },
    { f: 'read', key: 'x', result: null, from: 4, to: 5 },
    { f: 'read', key: 'y', result: 'old', from: 4, to: 5 },
  )
  expect(linearizable(history.slice(0, 3), keyValue()).ok).toBe(true)
  expect(linearizable(history.slice(3), keyValue('old')).ok).toBe(true)
  expect(linearizable(history, keyValue()).ok).toBe(false)
})

test('a word the model does not know is a mistake of the test, and throws', () => {
  expect(() => linearizable(historyOf({ f: 'pop', from: 0, to: 1 }), register())).toThrow(/no pop/)
  expect(() => linearizable(historyOf({ f: 'cas', from: 0, to: 1 }), counter())).toThrow(/no cas/)
})

test('a history too entangled is undecided, not broken', () => {
  const many = Array.from({ length: 14 }, (_, i) => ({ f: 'add', value: 2 ** i, from: 0, to: 100 }))
  const verdict = linearizable(
    historyOf(...many, { f: 'read', result: -1, from: 0, to: 100 }),
    counter(),
    500,
  )
  expect(verdict).toMatchObject({ ok: false, undecided: true, words: expect.stringContaining('500 states') })
})

test('two hundred operations of five clients are judged well within the limit', () => {
  const operations: Operation[] = []
  let value = 0
  for (let i = 0; i < 200; i++) {
    const write = i % 3 === 0
    if (write) value += 1
    const at = 10 * i
    operations.push({
      id: `o${i}`,
      client: `c${i % 5}`,
      f: write ? 'write' : 'read',
      outcome: 'ok',
      invokedAt: at,
      returnedAt: at + 12,
      ...(write ? { value } : { result: value }),
    })
  }
  expect(linearizable(operations, register())).toEqual({ ok: true })
})
