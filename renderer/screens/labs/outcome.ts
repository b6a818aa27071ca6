import type { LabVerdict, LabView } from '#core/api/lab.ts'
import type { GroupOutcome } from '#core/lab/contract.ts'

export type Standing = 'not run' | 'passed' | 'failed' | 'stopped'

/** A group of the lab as the last run left it. */
export interface GroupRow {
  id: string
  words: string
  kind: LabView['groups'][number]['kind']
  weight: number
  critical: boolean
  standing: Standing
  outcome: GroupOutcome | null
}

export function groupRows(view: LabView, verdict: LabVerdict | null): GroupRow[] {
  const outcomes = new Map(verdict?.kind === 'ran' ? verdict.groups.map(each => [each.id, each]) : [])
  return view.groups.map(group => {
    const outcome = outcomes.get(group.id) ?? null
    return { ...group, standing: outcome?.outcome ?? 'not run', outcome }
  })
}

/** The group to look at first: the one that must hold before any other, then the first that failed. */
export function firstBroken(rows: readonly GroupRow[]): GroupRow | null {
  const broken = rows.filter(row => row.standing === 'failed')
  return (
    broken.find(row => row.outcome?.failure?.trace !== undefined) ??
    broken.find(row => row.kind === 'visible') ??
    broken[0] ??
    rows.find(row => row.standing === 'stopped') ??
    null
  )
}

/** Words of a failure split after what it is called: `Not linearizable: …`. */
export function headAndWords(words: string): { head: string; rest: string } {
  const found = /^(?:Run \d+ of \d+: )?([A-Z][A-Za-z', -]{3,30}): (.+)$/s.exec(words)
  return found ? { head: found[1] ?? '', rest: found[2] ?? '' } : { head: '', rest: words }
}

/** The line of one's own code that a failure names, from 1. */
export function lineOf(words: string): number | null {
  const line = Number(/at line (\d+) of your code/.exec(words)?.[1])
  return line >= 1 ? line : null
}

/** True when a rule that must hold took points away that the groups had earned. */
export function capped(rows: readonly GroupRow[], score: number): boolean {
  const earned = rows.reduce((sum, row) => sum + (row.standing === 'passed' ? row.weight : 0), 0)
  return earned > score
}
