import { questionOf } from '#core/attempt/rules.ts'
import type { Verb } from '../verb.ts'
import { openRunning, readingOf, record } from './attempt.ts'

export const flagQuestion: Verb<'exam.flag'> = (world, { attempt: id, question, flagged }) => {
  const attempt = openRunning(world, id)
  questionOf(attempt.form, question)
  return readingOf(world, record(world, attempt, { type: 'flagged', question, flagged }))
}
