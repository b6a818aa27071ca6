import { stripTypeScriptTypes } from 'node:module'
import { defaultLimits, type LabOutcome, type LabRun } from '#core/lab/contract.ts'
import type { RunLab } from './check/check.ts'
import type { LabEntry } from './library.ts'

/** How a harness runs one piece of code against a lab's tests; core/lab has it for Node and for QuickJS. */
export type Harness = (run: LabRun) => LabOutcome | Promise<LabOutcome>

/** Runs a lab as its author must see it: the reference passes every group, every mutant fails at least one. */
export function runLabWith(harness: Harness, seed = 1): RunLab {
  return async lab => {
    const run = (code: string) => harness(runOf(lab, code, seed))
    const file = `${lab.folder}/reference.ts`
    const reference = await run(lab.reference)
    const complaints = notPassed(reference).map(words => ({
      file,
      says: `The reference must pass every group, but ${words}. Mend the reference or the tests.`,
    }))
    for (const mutant of lab.mutants) {
      const outcome = await run(mutant.code)
      if (outcome.kind === 'refused')
        complaints.push({
          file: mutant.file,
          says: `The mutant cannot be loaded: ${outcome.words} Let it be wrong, not broken.`,
        })
      else if (notPassed(outcome).length === 0)
        complaints.push({
          file: mutant.file,
          says: 'This mutant passes every group; add a test that tells it from the reference.',
        })
    }
    return complaints
  }
}

function runOf(lab: LabEntry, code: string, seed: number): LabRun {
  return {
    code,
    tests: stripTypeScriptTypes(lab.tests),
    exports: lab.value.exports,
    groups: lab.value.groups.map(group => group.id),
    seed,
    limits: defaultLimits,
  }
}

function notPassed(outcome: LabOutcome): string[] {
  if (outcome.kind === 'refused') return [`it cannot be loaded: ${outcome.words}`]
  return outcome.groups
    .filter(group => group.outcome !== 'passed')
    .map(group => `${group.id} ${group.outcome}: ${group.failure?.words ?? 'without words'}`)
}
