import type { Preflight } from '../api/exam.ts'

/** What is known of the machine before an exam. */
export interface Machine {
  platform: string
  displays: number
  debugSwitches: readonly string[]
  freeBytes: number
  /** Whether something was written to the disk just now. */
  writable: boolean
}

const needBytes = 200 * 1024 * 1024

/** Checks before an exam, and what this computer cannot prevent, in plain words. */
export function preflight(machine: Machine): Preflight {
  const enough = machine.freeBytes >= needBytes
  return {
    checks: [
      {
        id: 'database',
        words: machine.writable
          ? 'Your answers can be written to disk.'
          : 'Nothing can be written to disk now; make space or free the data folder before you start.',
        fine: machine.writable,
      },
      {
        id: 'space',
        words: enough
          ? 'There is space on the disk.'
          : 'Less than 200 MB are free on the disk; free some before you start.',
        fine: enough,
      },
      {
        id: 'displays',
        words:
          machine.displays === 1
            ? 'One display is connected.'
            : `${machine.displays} displays are connected; this is noted.`,
        fine: machine.displays === 1,
      },
      {
        id: 'switches',
        words:
          machine.debugSwitches.length === 0
            ? 'Quorum was started without debugging switches.'
            : `Quorum was started with ${machine.debugSwitches.join(', ')}; this is noted.`,
        fine: machine.debugSwitches.length === 0,
      },
    ],
    limits: [
      ...systemLimits(machine.platform),
      'A second device, a book or a helper beside you cannot be seen.',
      'The questions and their keys are on this computer; a determined person can find them.',
    ],
    assurance: assurance(machine).words,
  }
}

function systemLimits(platform: string): string[] {
  if (platform === 'darwin')
    return ['macOS lets you switch to other apps; Quorum notes it. Screen recordings cannot be prevented.']
  if (platform === 'win32')
    return [
      'Windows lets you switch to other apps; Quorum notes it. Notifications may appear above the exam.',
    ]
  return ['Linux lets you switch to other windows; Quorum notes it. Screenshots cannot be prevented.']
}

/** How far a result can be trusted, said on the result. Nobody watched, so it is never more than self-administered. */
export function assurance(machine: Pick<Machine, 'debugSwitches'>): { words: string } {
  return machine.debugSwitches.length === 0
    ? { words: 'Self-administered: nobody watched; the record of this attempt is complete and unchanged.' }
    : {
        words: `Self-administered with lower assurance: Quorum was started with ${machine.debugSwitches.join(', ')}.`,
      }
}
