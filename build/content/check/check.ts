import type { Complaint } from '../complaint.ts'
import type { LabEntry, Library } from '../library.ts'

/** What checks may know beside the library. */
export interface Surroundings {
  /** Today, as 2026-11-24. */
  today: string
  /** True where a missing interpreter must fail instead of being counted. */
  strict: boolean
  /** Folder for results that need not be worked out again; null works everything out. */
  cache: string | null
  /** Runs a lab's reference and mutants; absent until the harness of core/lab can be loaded. */
  runLab?: RunLab
}

/** Lines from 1. */
export type RunLab = (lab: LabEntry) => Promise<{ file: string; line: number; says: string }[]>

export interface Findings {
  complaints: Complaint[]
  /** Counted aloud at the end, for example how many examples ran. */
  notes: string[]
}

export interface Desk {
  /** `lacks` is the beginning of the path of what is missing, when that is the complaint. */
  say(check: string, file: string, line: number, says: string, lacks?: string): void
  /** Something a second reader may waive in writing. */
  warn(check: string, file: string, line: number, says: string): void
  note(words: string): void
}

/** One family of checks. */
export type Check = (library: Library, desk: Desk, around: Surroundings) => void | Promise<void>

export function startFindings(): Findings & Desk {
  const complaints: Complaint[] = []
  const notes: string[] = []
  return {
    complaints,
    notes,
    say: (check, file, line, says, lacks) =>
      complaints.push({ check, file, line, says, level: 'error', ...(lacks ? { lacks } : {}) }),
    warn: (check, file, line, says) => complaints.push({ check, file, line, says, level: 'warning' }),
    note: words => notes.push(words),
  }
}
