import { bundleHarness } from '#build/lab-harness.ts'
import { defaultLimits, type GroupOutcome, type LabOutcome, type LabRun } from '#core/lab/contract.ts'
import { runLab } from '#electron/lab-runner/run-lab.ts'
import { openSandboxes } from '#electron/lab-runner/sandboxes.ts'

const sandboxes = await openSandboxes(await bundleHarness())

/** Runs a lab in QuickJS, in this process. */
export function runInQuickJs(run: LabRun): Promise<LabOutcome> {
  return runLab(run, sandboxes, { begins() {}, ends() {} })
}

/** A run of one group, `g`, on a solution that exports `attack`. */
export function attackRun(code: string, test: string, change: Partial<LabRun> = {}): LabRun {
  return {
    code,
    tests: `export default (lab, { attack }) => ({ g() { ${test} } })`,
    exports: ['attack'],
    groups: ['g'],
    seed: 1,
    limits: defaultLimits,
    ...change,
  }
}

/** What became of the one group. */
export async function attack(code: string, test: string, change?: Partial<LabRun>): Promise<GroupOutcome> {
  const outcome = await runInQuickJs(attackRun(code, test, change))
  const [group] = outcome.kind === 'ran' ? outcome.groups : []
  if (!group) throw new Error(`it did not run: ${JSON.stringify(outcome)}`)
  return group
}
