import type { StudyMinutes } from './compiled-chapter.ts'

/** What there is to study, counted. Words are prose words, lines are code lines. */
export interface StudyLoad {
  words: number
  lines: number
  diagrams: number
  /** Questions of chapter checks. */
  checks: number
  cases: number
  /** Guided tasks of simulators. */
  tasks: number
  scenarios: number
}

/** Words and lines per minute, and minutes for one of the rest, for a fast and a typical reader (docs/authoring.md). */
const fast = { words: 200, lines: 10, diagrams: 0.75, checks: 0.75, cases: 2, tasks: 6, scenarios: 12 }
const typical = { words: 160, lines: 6, diagrams: 1.5, checks: 1.25, cases: 4, tasks: 10, scenarios: 20 }

export const nothingToStudy: StudyLoad = {
  words: 0,
  lines: 0,
  diagrams: 0,
  checks: 0,
  cases: 0,
  tasks: 0,
  scenarios: 0,
}

export function addLoads(loads: readonly StudyLoad[]): StudyLoad {
  return loads.reduce(
    (sum, each) => ({
      words: sum.words + each.words,
      lines: sum.lines + each.lines,
      diagrams: sum.diagrams + each.diagrams,
      checks: sum.checks + each.checks,
      cases: sum.cases + each.cases,
      tasks: sum.tasks + each.tasks,
      scenarios: sum.scenarios + each.scenarios,
    }),
    nothingToStudy,
  )
}

/** Minutes to a tenth. */
export function minutesOf(load: StudyLoad): StudyMinutes {
  const at = (rate: typeof fast) =>
    load.words / rate.words +
    load.lines / rate.lines +
    load.diagrams * rate.diagrams +
    load.checks * rate.checks +
    load.cases * rate.cases +
    load.tasks * rate.tasks +
    load.scenarios * rate.scenarios
  return { fast: tenth(at(fast)), typical: tenth(at(typical)) }
}

/** Minutes a lab takes, from the lines of its reference solution. */
export function labMinutes(referenceLines: number): StudyMinutes {
  return { fast: tenth(8 + 0.5 * referenceLines), typical: tenth(10 + referenceLines) }
}

function tenth(minutes: number): number {
  return Math.round(minutes * 10) / 10
}
