import { expect, test } from 'vitest'
import { addLoads, labMinutes, minutesOf, nothingToStudy } from './study-time.ts'

test('minutes follow the rates that authors are told', () => {
  const load = { words: 1600, lines: 60, diagrams: 2, checks: 4, cases: 1, tasks: 1, scenarios: 1 }
  expect(minutesOf(load)).toEqual({
    fast: 8 + 6 + 1.5 + 3 + 2 + 6 + 12,
    typical: 10 + 10 + 3 + 5 + 4 + 10 + 20,
  })
})

test('nothing takes no time, and loads add up', () => {
  expect(minutesOf(nothingToStudy)).toEqual({ fast: 0, typical: 0 })
  const one = { ...nothingToStudy, words: 80 }
  expect(minutesOf(addLoads([one, one]))).toEqual(minutesOf({ ...one, words: 160 }))
})

test('a lab takes its reading and a share of its reference', () => {
  expect(labMinutes(20)).toEqual({ fast: 18, typical: 30 })
})
