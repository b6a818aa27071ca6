import { expect, it } from 'vitest'
import { nextCall } from './warnings.ts'

it('the next call is the nearest set point below what is left', () => {
  expect(nextCall(60 * 60_000).at).toBe(30 * 60_000)
  expect(nextCall(15 * 60_000).at).toBe(5 * 60_000)
  expect(nextCall(30_000)).toEqual({ at: 0, words: '' })
})
