import type { Verb } from '../verb.ts'
import { openAttempt, readingOf } from './attempt.ts'

export const readAttempt: Verb<'exam.read'> = (world, { attempt }) =>
  readingOf(world, openAttempt(world, attempt))
