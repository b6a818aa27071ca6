import type { Explained } from '#core/api/reading.ts'
import { fill } from '#core/attempt/draw.ts'
import { credit, numericAnswer } from '#core/attempt/grade.ts'
import { keyAsResponse } from '#core/attempt/key-as-response.ts'
import { readNumber } from '#core/attempt/read-number.ts'
import type { AnswerKey, AskedQuestion, Response } from '#core/library/compiled-question.ts'
import { evaluate } from '#core/library/formula.ts'
import type { World } from '../../world.ts'

/** Key, reasons and links for one answered question. `given` holds the numbers a numeric question was asked with. */
export function explain(
  world: World,
  asked: AskedQuestion,
  key: AnswerKey,
  given: Readonly<Record<string, number>>,
  response: Response | undefined,
): Explained {
  return {
    question: asked.id,
    points: credit(key, given, response),
    key: keyAsResponse(key, given),
    why: fill(key.why, key.type === 'numeric' ? { ...given, answer: numericAnswer(key, given) } : given),
    reasons: 'reasons' in key ? key.reasons : {},
    slip: slipOf(key, given, response),
    links: asked.refs.own.flatMap(place => {
      const [chapter = '', section] = place.split('#')
      if (!world.library.has('chapter', chapter)) return []
      const { title } = world.library.document('chapter', chapter)
      return [{ to: `/read/${chapter}${section ? `/${section}` : ''}`, title }]
    }),
  }
}

/** The known wrong way that leads to the number that was typed. */
function slipOf(
  key: AnswerKey,
  given: Readonly<Record<string, number>>,
  response: Response | undefined,
): string | null {
  if (key.type !== 'numeric' || response?.type !== 'numeric') return null
  const typed = readNumber(response.text)
  if (typed === null) return null
  const slip = key.slips.find(each => Math.abs(evaluate(each.formula, given) - typed) <= key.tolerance)
  return slip ? fill(slip.why, given) : null
}
