import type * as z from 'zod'
import { dataApi } from './api/data.ts'
import { examApi } from './api/exam.ts'
import { labApi } from './api/lab.ts'
import { learnerApi } from './api/learner.ts'
import { readingApi } from './api/reading.ts'
import { studyApi } from './api/study.ts'
import type { GroupOutcome } from './lab/contract.ts'

/** All the window may ask. One line a command, what goes in and what comes out; a command without a door is a compile error. */
export const api = { ...learnerApi, ...studyApi, ...readingApi, ...examApi, ...labApi, ...dataApi } as const

export type Command = keyof typeof api
export type Asks<C extends Command> = z.input<(typeof api)[C]['in']>
export type Heard<C extends Command> = z.output<(typeof api)[C]['in']>
export type Replies<C extends Command> = z.output<(typeof api)[C]['out']>

/** What the main process tells the window unasked. */
export interface Tidings {
  /** Readings of these nouns are stale. */
  changed: { nouns: string[] }
  /** The open attempt ended without the window's doing. */
  'attempt-ended': { attempt: string }
  /** A group of a running lab is over. */
  'lab-group': { lab: string; group: string; outcome: GroupOutcome['outcome'] }
  /** Something was noticed and recorded. */
  incident: { attempt: string; words: string }
  /** Seconds-precise remaining budget at a set point; to be spoken once. */
  'time-warning': { attempt: string; remainingMs: number; words: string }
  /** A menu or shortcut of the system asks for a place. */
  go: { to: string }
}
