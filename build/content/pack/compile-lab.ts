import { stripTypeScriptTypes } from 'node:module'
import type { LabDocument } from '#core/library/compiled.ts'
import type { LabEntry } from '../library.ts'

/** A lab without its reference and mutants. */
export function compileLab(lab: LabEntry): Omit<LabDocument, 'minutes'> {
  return {
    ...lab.value,
    id: lab.id,
    owner: lab.owner,
    brief: lab.brief.trim(),
    starter: lab.starter,
    tests: stripTypeScriptTypes(lab.tests, { mode: 'strip' }),
    debrief: lab.debrief.trim(),
  }
}
