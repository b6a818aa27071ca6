import type { Lab } from '../library/lab.ts'
import type { GroupOutcome } from './contract.ts'

export interface LabScore {
  /** From 0 to 100. */
  points: number
  passed: boolean
  /** True when a broken critical invariant holds the points down. */
  capped: boolean
}

const CAP = 40

/**
 * A group counts its weight when it passed, and a broken critical one caps the lab at 40. A lab is passed when every
 * group is. A group that did not run has not passed.
 */
export function scoreLab(groups: Lab['groups'], outcomes: readonly GroupOutcome[]): LabScore {
  const green = new Set(outcomes.filter(each => each.outcome === 'passed').map(each => each.id))
  const open = groups.filter(group => !green.has(group.id))
  const points = groups.reduce((sum, group) => sum + (green.has(group.id) ? group.weight : 0), 0)
  const capped = points > CAP && open.some(group => group.critical)
  return { points: capped ? CAP : points, passed: open.length === 0, capped }
}
