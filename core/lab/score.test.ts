import { expect, test } from 'vitest'
import type { GroupOutcome } from './contract.ts'
import { scoreLab } from './score.ts'

const group = (id: string, weight: number, critical = false) => ({
  id,
  words: 'What must hold.',
  kind: 'hidden' as const,
  weight,
  critical,
})
const groups = [group('a', 50), group('b', 30), group('c', 20, true)]
const outcomes = (...passed: string[]): GroupOutcome[] =>
  groups.map(({ id }) => ({ id, outcome: passed.includes(id) ? 'passed' : 'failed', console: [] }))

test('every group counts its weight, and all of them pass the lab', () => {
  expect(scoreLab(groups, outcomes('a', 'b', 'c'))).toEqual({ points: 100, passed: true, capped: false })
  expect(scoreLab(groups, outcomes('b', 'c'))).toEqual({ points: 50, passed: false, capped: false })
})

test('a broken critical invariant caps the lab at 40', () => {
  expect(scoreLab(groups, outcomes('a', 'b'))).toEqual({ points: 40, passed: false, capped: true })
  expect(scoreLab(groups, outcomes('b'))).toEqual({ points: 30, passed: false, capped: false })
})

test('a group that was stopped or never ran has not passed', () => {
  expect(scoreLab(groups, [])).toEqual({ points: 0, passed: false, capped: false })
  const stopped: GroupOutcome[] = [
    { id: 'a', outcome: 'stopped', console: [] },
    ...outcomes('b', 'c').slice(1),
  ]
  expect(scoreLab(groups, stopped).passed).toBe(false)
})
