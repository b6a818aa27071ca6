import { fill } from '#core/attempt/draw.ts'
import { fits } from '#core/attempt/rules.ts'
import { Refusal } from '#core/errors.ts'
import type { Verb } from '../verb.ts'
import { explain } from './explain.ts'

/** Keeps the answer to a check or capstone question and says at once why. Numeric ones ask their first variant. */
export const answerCheck: Verb<'check.answer'> = (world, { question: id, response }) => {
  const asked = world.library.question(id)
  if (asked.section !== undefined) throw new Refusal('question-unknown')
  if (!fits(asked, response)) throw new Refusal('response-misfit')
  const given = asked.type === 'numeric' ? (asked.variants[0] ?? {}) : {}
  const filled = { ...asked, stem: fill(asked.stem, given) }
  const explained = explain(world, filled, world.library.answer(id), given, response)
  world.store.checks.add({ question: id, response, points: explained.points, at: world.clock().wall })
  return explained
}
