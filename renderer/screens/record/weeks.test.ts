import { expect, test } from 'vitest'
import { weeksOf } from './weeks.ts'

const days = (n: number) => [...Array(n).keys()].map(at => ({ day: `d${at}`, studiedMs: at }))

test('the last week ends with the last day', () => {
  const weeks = weeksOf(days(16))
  expect(weeks).toHaveLength(2)
  expect(weeks.at(-1)?.steps.at(-1)?.day).toBe('d15')
})

test('a day stands on what its week already held', () => {
  const [week] = weeksOf(days(7))
  expect(week?.steps.map(step => step.from)).toEqual([0, 0, 1, 3, 6, 10, 15])
  expect(week?.ms).toBe(21)
})
