import { fill } from '#core/attempt/draw.ts'
import { fits } from '#core/attempt/rules.ts'
import { Refusal } from '#core/errors.ts'
import type { Verb } from '../verb.ts'
import { explain } from './explain.ts'

/** Says at once why an answer to a check or capstone question is right or not, and keeps nothing. Numeric ones ask their first variant. */
export const tryQuestion: Verb<'check.try'> = (world, { question: id, response }) => {
  const asked = world.library.question(id)
  if (asked.section !== undefined) throw new Refusal('question-unknown')
  if (!fits(asked, response)) throw new Refusal('response-misfit')
  const given = asked.type === 'numeric' ? (asked.variants[0] ?? {}) : {}
  const filled = { ...asked, stem: fill(asked.stem, given) }
  return explain(world, filled, world.library.answer(id), given, response)
}
