import type { Blueprint } from '#core/library/exam.ts'
import type { Question } from '#core/library/question.ts'

/** Whether a bank holds, section by section and type by type, at least what one form takes. */
export function canFillForm(blueprint: Blueprint, bank: readonly Question[]): boolean {
  const enough = blueprint.sections.every(
    section => bank.filter(each => each.section === section.id).length >= section.form,
  )
  return (
    enough &&
    Object.entries(blueprint.types).every(
      ([type, count]) => bank.filter(each => each.type === type).length >= count,
    )
  )
}
