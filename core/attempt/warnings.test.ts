import { expect, it } from 'vitest'
import { callBetween, nextCall } from './warnings.ts'

it('the next call is the nearest set point below what is left', () => {
  expect(nextCall(60 * 60_000).at).toBe(30 * 60_000)
  expect(nextCall(15 * 60_000).at).toBe(5 * 60_000)
  expect(nextCall(30_000)).toEqual({ at: 0, words: '' })
})

it('of several points passed at once only the newest is said', () => {
  expect(callBetween(60 * 60_000, 4 * 60_000)?.words).toBe('5 minutes left.')
  expect(callBetween(5 * 60_000, 4 * 60_000)).toBeUndefined()
  expect(callBetween(0, 10 * 60_000)).toBeUndefined()
})
