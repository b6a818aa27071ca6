import { join } from 'node:path'
import { utilityProcess } from 'electron'
import { defaultLimits, type GroupOutcome, type LabOutcome, labSeed } from '#core/lab/contract.ts'
import type { LabDocument } from '#core/library/compiled.ts'
import { type LabPool, openLabPool } from '../lab-runner/pool.ts'

/** Runs learners' code in a process of its own. Nothing is started before the first lab is opened. */
export function labRoom() {
  let pool: LabPool | null = null
  const warm = () => {
    pool ??= openLabPool(() => utilityProcess.fork(join(import.meta.dirname, 'lab-runner.js')))
    return pool
  }
  return {
    /** Starts the first runner, so that it is warm when it is asked. */
    warm: () => void warm(),
    run: (lab: LabDocument, code: string, onGroup: (group: GroupOutcome) => void): Promise<LabOutcome> =>
      warm().run(
        {
          code,
          tests: lab.tests,
          exports: lab.exports,
          groups: lab.groups.map(group => group.id),
          forbidden: lab.forbidden,
          seed: labSeed,
          limits: { ...defaultLimits },
        },
        onGroup,
      ),
    stop: () => pool?.stop(),
    close: () => pool?.close(),
  }
}
export type LabRoom = ReturnType<typeof labRoom>
