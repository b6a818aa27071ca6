import { Refusal } from '../errors.ts'
import type { AskedQuestion, Response } from '../library/compiled-question.ts'
import type { Form } from './form.ts'

/** The question of a form, or a refusal. */
export function questionOf(form: Form, id: string): AskedQuestion {
  const found = form.questions.find(each => each.question.id === id)
  if (!found) throw new Refusal('question-unknown')
  return found.question
}

/** Whether an answer can belong to its question: right type, only its own ids, none twice. Says nothing about right or wrong. */
export function fits(question: AskedQuestion, response: Response): boolean {
  if (question.type === 'single' && response.type === 'single')
    return among(question.options, [response.option])
  if (question.type === 'multiple' && response.type === 'multiple')
    return response.options.length <= question.choose && among(question.options, response.options)
  if (question.type === 'ordering' && response.type === 'ordering')
    return response.order.length === question.items.length && among(question.items, response.order)
  if (question.type === 'matching' && response.type === 'matching')
    return (
      among(question.prompts, Object.keys(response.pairs)) &&
      Object.values(response.pairs).every(id => question.answers.some(answer => answer.id === id))
    )
  return question.type === 'numeric' && response.type === 'numeric'
}

function among(choices: readonly { id: string }[], ids: readonly string[]): boolean {
  return new Set(ids).size === ids.length && ids.every(id => choices.some(choice => choice.id === id))
}
