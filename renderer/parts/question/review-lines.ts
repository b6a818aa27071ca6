import type { Explained } from '#core/api/reading.ts'
import type { AskedQuestion, Response } from '#core/library/compiled-question.ts'

/** One line of a review. */
export interface ReviewLine {
  id: string
  /** Right answer, Your answer, or both. */
  head: string
  text: string
  why: string
  right: boolean
  mine: boolean
}

function head(right: boolean, mine: boolean): string {
  if (right && mine) return 'Your answer, right'
  if (right) return 'Right answer'
  return mine ? 'Your answer' : ''
}

/** A question, what was answered and what is right, as lines to read. */
export function reviewLines(
  question: AskedQuestion,
  response: Response | null,
  explained: Explained,
): ReviewLine[] {
  const { key, reasons } = explained
  const why = (id: string) => reasons[id]?.why ?? ''
  const line = (id: string, text: string, right: boolean, mine: boolean): ReviewLine => ({
    id,
    head: head(right, mine),
    text,
    why: why(id),
    right,
    mine,
  })
  if (question.type === 'single' || question.type === 'multiple') {
    const keys = key.type === 'single' ? [key.option] : key.type === 'multiple' ? key.options : []
    const mine =
      response?.type === 'single' ? [response.option] : response?.type === 'multiple' ? response.options : []
    return question.options.map(each =>
      line(each.id, each.text, keys.includes(each.id), mine.includes(each.id)),
    )
  }
  if (question.type === 'ordering' && key.type === 'ordering') {
    const mine = response?.type === 'ordering' ? response.order : []
    return key.order.map((id, i) => {
      const text = question.items.find(item => item.id === id)?.text ?? ''
      const at = mine.indexOf(id) + 1
      const right = at === i + 1
      const said =
        at === 0 ? `Place ${i + 1}` : right ? `Place ${i + 1}, right` : `Place ${i + 1}; you had it at ${at}`
      return { ...line(id, text, true, right), head: said, right: right || at === 0, mine: at !== 0 }
    })
  }
  if (question.type === 'matching' && key.type === 'matching') {
    const mine = response?.type === 'matching' ? response.pairs : {}
    const answerText = (id: string | undefined) =>
      question.answers.find(each => each.id === id)?.text ?? 'nothing'
    return question.prompts.map(prompt => {
      const right = mine[prompt.id] === key.pairs[prompt.id]
      const said = right ? 'Right' : `You chose: ${answerText(mine[prompt.id])}`
      const text = `${prompt.text} — ${answerText(key.pairs[prompt.id])}`
      return { ...line(prompt.id, text, right, !right), head: said }
    })
  }
  const right = key.type === 'numeric' ? key.text : ''
  const mine = response?.type === 'numeric' ? response.text : ''
  const unit = question.type === 'numeric' ? question.unit : ''
  const full = explained.points === 1_000
  return [
    {
      id: 'key',
      head: full ? 'Your answer, right' : 'Right answer',
      text: `${right} ${unit}`,
      why: '',
      right: true,
      mine: full,
    },
    ...(full || mine === ''
      ? []
      : [{ id: 'mine', head: 'Your answer', text: `${mine} ${unit}`, why: '', right: false, mine: true }]),
  ]
}
