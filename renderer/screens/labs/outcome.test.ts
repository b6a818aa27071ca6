import { describe, expect, it } from 'vitest'
import type { LabView } from '#core/api/lab.ts'
import { capped, firstBroken, type GroupRow, groupRows, headAndWords, lineOf } from './outcome.ts'

const row = (id: string, standing: GroupRow['standing'], more: Partial<GroupRow> = {}): GroupRow => ({
  id,
  words: id,
  kind: 'hidden',
  weight: 25,
  critical: false,
  standing,
  outcome: null,
  ...more,
})

describe('the rows of a verdict', () => {
  const groups: LabView['groups'] = [
    { id: 'a', words: 'A.', kind: 'visible', weight: 60, critical: false },
    { id: 'b', words: 'B.', kind: 'hidden', weight: 40, critical: true },
  ]
  const view = { groups } as LabView

  it('are not run before a run, and after one whose code did not load', () => {
    for (const verdict of [null, { kind: 'refused', words: 'No.', view } as const])
      expect(groupRows(view, verdict).map(each => each.standing)).toEqual(['not run', 'not run'])
  })

  it('stand as their group ended; one that is missing did not run', () => {
    const rows = groupRows(view, {
      kind: 'ran',
      groups: [{ id: 'b', outcome: 'stopped', console: [] }],
      score: 0,
      passed: false,
      view,
    })
    expect(rows.map(each => each.standing)).toEqual(['not run', 'stopped'])
  })
})

describe('the group looked at first', () => {
  it('is the one with a diagram, then a visible one, then any', () => {
    const trace = row('t', 'failed', {
      outcome: { id: 't', outcome: 'failed', console: [], failure: { words: 'x', trace: [] } },
    })
    const visible = row('v', 'failed', { kind: 'visible' })
    const hidden = row('h', 'failed')
    expect(firstBroken([hidden, visible, trace])).toBe(trace)
    expect(firstBroken([hidden, visible])).toBe(visible)
    expect(firstBroken([row('p', 'passed'), hidden])).toBe(hidden)
  })

  it('is a stopped one when none failed, and none when all passed', () => {
    const stopped = row('s', 'stopped')
    expect(firstBroken([row('p', 'passed'), stopped])).toBe(stopped)
    expect(firstBroken([row('p', 'passed')])).toBeNull()
  })
})

it('a failure is split after the name of its rule, never inside a sentence', () => {
  expect(headAndWords('Not linearizable: x = 2 was acknowledged; a later read returned 1.')).toEqual({
    head: 'Not linearizable',
    rest: 'x = 2 was acknowledged; a later read returned 1.',
  })
  expect(headAndWords('Run 3 of 20: Election safety: two lead term 4.').head).toBe('Election safety')
  expect(headAndWords('Same news, same answer: n4 shows [].').head).toBe('Same news, same answer')
  expect(headAndWords('Call 3 of 10 at once passes: the bucket starts full.').head).toBe('')
  expect(headAndWords('It is wrong.')).toEqual({ head: '', rest: 'It is wrong.' })
})

it('a line of the code is found only where one is named', () => {
  expect(lineOf('It threw TypeError: x, at line 12 of your code.')).toBe(12)
  expect(lineOf('It threw at line 12.')).toBeNull()
})

it('a cap shows when the groups earned more than the score', () => {
  const rows = [row('a', 'passed', { weight: 75 }), row('b', 'failed', { critical: true })]
  expect(capped(rows, 40)).toBe(true)
  expect(capped(rows, 75)).toBe(false)
})
