import type { Verb } from '../verb.ts'
import { tryQuestion } from './try-question.ts'

/** Keeps the answer to a check or capstone question and says at once why. */
export const answerCheck: Verb<'check.answer'> = (world, { question, response }) => {
  const explained = tryQuestion(world, { question, response })
  world.store.checks.add({ question, response, points: explained.points, at: world.clock().wall })
  return explained
}
