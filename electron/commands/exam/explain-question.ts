import { Refusal } from '#core/errors.ts'
import { explain } from '../reading/explain.ts'
import type { Verb } from '../verb.ts'
import { openAttempt } from './attempt.ts'

/** In practice the reasons come as soon as a question is answered. An exam keeps them until it has ended. */
export const explainQuestion: Verb<'exam.explain'> = (world, { attempt: id, question }) => {
  const { form, state } = openAttempt(world, id)
  const asked = form.questions.find(each => each.question.id === question)
  const key = form.keys.find(each => each.id === question)
  if (!asked || !key) throw new Refusal('question-unknown')
  if (state.phase === 'in-progress' && (form.mode === 'exam' || !state.answers[question]))
    throw new Refusal('attempt-not-ended')
  return explain(world, asked.question, key, asked.given, state.answers[question])
}
