import { Resolution, SolveRecord } from '#core/library/audit.ts'
import type { Reading } from './reading.ts'
import type { Entry } from './yaml-file.ts'

/** Raw records of isolated runs; only solves and resolutions have a form, other records are kept as they are. */
export interface Audit {
  solves: Entry<SolveRecord>[]
  resolutions: Entry<Resolution>[]
  /** Paths of the rest. */
  other: string[]
}

export function readAudit(reading: Reading, audit: Audit, path: string): void {
  if (path === 'audit/resolutions.yml') audit.resolutions.push(...reading.list(Resolution, path))
  else if (/^audit\/solves\/[^/]+\.yml$/.test(path)) {
    const entry = reading.one(SolveRecord, path)
    if (entry) audit.solves.push(entry)
  } else audit.other.push(path)
}
