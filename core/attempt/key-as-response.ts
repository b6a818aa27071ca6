import type { AnswerKey, Response } from '../library/compiled-question.ts'
import { numericAnswer } from './grade.ts'

/** The right answer in the shape in which a learner gives one. */
export function keyAsResponse(key: AnswerKey, given: Readonly<Record<string, number>>): Response {
  switch (key.type) {
    case 'single':
      return { type: 'single', option: key.key }
    case 'multiple':
      return { type: 'multiple', options: key.keys }
    case 'ordering':
      return { type: 'ordering', order: key.order }
    case 'matching':
      return { type: 'matching', pairs: key.pairs }
    case 'numeric':
      return { type: 'numeric', text: numericAnswer(key, given).toFixed(key.digits) }
  }
}
