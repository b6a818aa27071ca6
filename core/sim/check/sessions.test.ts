import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Operation } from '../history.ts'
import { monotonicReads, ownVersion, readYourWrites } from './sessions.ts'

function historyOf(...said: string[]): Operation[] {
  return said.map((text, index) => {
    const [client = '', f = '', number = ''] = text.split(' ')
    const value = number === '-' ? null : Number(number)
    return {
      id: `o${index}`,
      client,
      f,
      outcome: 'ok',
      invokedAt: 10 * index,
      returnedAt: 10 * index + 5,
      ...(f === 'read' ? { result: value } : { value }),
    }
  })
}

test('reads may stand still and go on, per client', () => {
  expect(
    monotonicReads(historyOf('p read -', 'p read 1', 'p read 1', 'q read -', 'p read 3', 'q read 2')),
  ).toEqual({ ok: true })
})

test('a read of an earlier version is told with the later one before it', () => {
  const verdict = monotonicReads(historyOf('p read 2', 'q read 1', 'p read 1'))
  expect(verdict).toMatchObject({ ok: false, witness: [{ id: 'o2' }, { id: 'o0' }] })
  expect(verdict.ok ? '' : verdict.words).toBe(
    'p read an earlier version after a later one.\np: read and got 2, from 0 to 5 ms\np: read and got 1, from 20 to 25 ms',
  )
})

test('a client must read its own writes, not those of others', () => {
  expect(readYourWrites(historyOf('p write 2', 'q read -', 'p read 2', 'p read 5'))).toEqual({ ok: true })
  expect(readYourWrites(historyOf('p write 2', 'p read 1'))).toMatchObject({
    ok: false,
    witness: [{ id: 'o1' }, { id: 'o0' }],
  })
  expect(readYourWrites(historyOf('p write 2', 'p write 1', 'p read 1'))).toMatchObject({ ok: false })
})

test('a write without an answer promises nothing; keys are apart', () => {
  const [write, read] = historyOf('p write 2', 'p read -') as [Operation, Operation]
  expect(readYourWrites([{ ...write, outcome: 'unknown' }, read])).toEqual({ ok: true })
  expect(
    readYourWrites([
      { ...write, key: 'x' },
      { ...read, key: 'y' },
    ]),
  ).toEqual({ ok: true })
})

test('monotonic reads hold exactly when each client reads in rising order', () => {
  const reads = fc.array(fc.tuple(fc.constantFrom('p', 'q'), fc.nat(5)), { maxLength: 8 })
  fc.assert(
    fc.property(reads, list => {
      const rising = ['p', 'q'].every(client => {
        const own = list.filter(([id]) => id === client).map(([, value]) => value)
        return own.every((value, i) => i === 0 || value >= own[i - 1]!)
      })
      expect(monotonicReads(historyOf(...list.map(([id, value]) => `${id} read ${value}`))).ok).toBe(rising)
    }),
  )
})

test('versions may be given in their own way', () => {
  expect(ownVersion({ version: 4, text: 'x' })).toBe(4)
  expect(ownVersion('x')).toBeUndefined()
  expect(ownVersion(undefined)).toBeUndefined()
  const order = ['low', 'high']
  const named = historyOf('p read 0', 'p read 0').map((each, i) => ({
    ...each,
    result: i === 0 ? 'high' : 'low',
  }))
  expect(monotonicReads(named, value => order.indexOf(String(value))).ok).toBe(false)
  expect(monotonicReads(named).ok).toBe(true)
})
