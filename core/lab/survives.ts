import {
  type Fault,
  type Operation,
  type Ordeal,
  type Run,
  shrink,
  simulate,
  type Verdict,
} from '../sim/index.ts'
import { type Findings, failureOf } from './asserts.ts'
import { Failed } from './failure.ts'
import type { Lab } from './lab.ts'

interface Objection {
  words: string
  /** Step of the trace that is to blame. */
  step: number | undefined
}

/** The cluster run of `lab.survives`. */
export function createSurvives(findings: Findings): Lab['survives'] {
  const note = (run: Run, { words, step }: Objection, schedule: readonly Fault[]) => {
    findings.failed = true
    const detail = { trace: run.trace, schedule, ...(step === undefined ? {} : { step }) }
    findings.failure = failureOf(findings.context + words, detail)
    return findings.failure
  }
  return (setting, judge = () => ({ ok: true }), shrinkRuns = 30) => {
    const run = simulate(setting)
    if (run.ending.kind === 'refused')
      throw new Error(`the setting of this test makes no sense: ${run.ending.words}`)
    const objection = objectionTo(run, judge)
    if (!objection) return run
    const start = { schedule: setting.schedule ?? [], clients: setting.clients ?? [] }
    // Noted before the search, which may be stopped by the time limit.
    note(run, objection, start.schedule)

    const again = (ordeal: Ordeal) => simulate({ ...setting, ...ordeal })
    const { smallest } = shrink(start, ordeal => objectionTo(again(ordeal), judge) !== undefined, shrinkRuns)
    const small = again(smallest)
    throw new Failed(note(small, objectionTo(small, judge) ?? objection, smallest.schedule))
  }
}

function objectionTo(run: Run, judge: (run: Run) => Verdict): Objection | undefined {
  const [violation] = run.violations
  if (violation) return { words: `${violation.rule}: ${violation.words}`, step: violation.because }
  const { ending } = run
  if (ending.kind === 'threw')
    return { words: `Node ${ending.node} threw ${ending.words}`, step: run.trace.length - 1 }
  if (ending.kind === 'too-many-events')
    return { words: `The run never came to rest: ${ending.words}.`, step: undefined }
  const verdict = judge(run)
  return verdict.ok ? undefined : { words: verdict.words, step: lastStep(verdict.witness) }
}

function lastStep(witness: readonly Operation[]): number | undefined {
  let last: number | undefined
  for (const { invokedStep, returnedStep } of witness) {
    const step = returnedStep ?? invokedStep
    if (step !== undefined && (last === undefined || step > last)) last = step
  }
  return last
}
