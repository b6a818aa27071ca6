import { drawForm, drawPractice, keysOf } from '#core/attempt/draw.ts'
import type { Form } from '#core/attempt/form.ts'
import { assurance } from '#core/attempt/preflight.ts'
import { replay } from '#core/attempt/replay.ts'
import { Refusal } from '#core/errors.ts'
import type { World } from '../../world.ts'
import type { Verb } from '../verb.ts'
import { openAttempt, record } from './attempt.ts'
import { viewOf } from './resume-attempt.ts'

const practiceBudgetMs = 365 * 24 * 3_600_000

/** Draws the form, freezes it with its key and begins. A practice round left open is ended first; an exam is not. */
export const startAttempt: Verb<'exam.start'> = (world, { exam: examId, mode, pledge, count }) => {
  const { store, library } = world
  if (mode === 'exam' && !pledge) throw new Refusal('pledge-missing')
  makeRoom(world)

  const exam = library.exam(examId)
  if (!exam.blueprint) throw new Refusal('not-written-yet')
  const id = world.newId()
  const bank = library.bank(examId)
  const seen = store.attempts.seen()
  const questions =
    mode === 'exam' ? drawForm(id, exam.blueprint, bank, seen) : drawPractice(id, count, bank, seen)
  const { extraTime } = store.settings()
  const minutes = exam.minutes * extraTime
  const form: Form = {
    exam: examId,
    title: exam.title,
    library: library.version,
    seed: id,
    mode,
    minutes,
    extraTime,
    passMark: exam.passMark,
    sections: exam.blueprint.sections.map(({ id: section, title }) => ({ id: section, title })),
    objectives: exam.objectives,
    questions,
    keys: keysOf(questions, library.answers(bank.map(question => question.id))),
  }

  const { wall } = world.clock()
  const facts = world.desktop.facts()
  store.attempts.create(id, form, wall, assurance(facts).words)
  for (const { question, given } of questions) {
    store.attempts.see(question.id, wall)
    if (question.type === 'numeric') store.attempts.see(variantName(library, question.id, given), wall)
  }
  const budgetMs = mode === 'exam' ? minutes * 60_000 : practiceBudgetMs
  let attempt = record(world, { id, form, state: replay([]) }, { type: 'created', form: id, budgetMs })
  attempt = record(world, attempt, { type: 'started' })
  if (mode === 'exam') {
    for (const name of facts.debugSwitches)
      attempt = record(world, attempt, { type: 'incident', kind: 'debug-switch', detail: name })
    world.after(() => world.desktop.enterExamRoom(id))
  }
  return viewOf(world, attempt)
}

function makeRoom(world: World): void {
  const open = world.store.attempts.open()
  if (!open) return
  const attempt = openAttempt(world, open.id)
  if (attempt.state.phase !== 'in-progress') return
  if (open.mode === 'exam') throw new Refusal('attempt-open')
  record(world, attempt, { type: 'submitted' })
}

/** Names the variant a numeric question was drawn with, so that the next form asks afresh. */
function variantName(library: World['library'], id: string, given: Readonly<Record<string, number>>): string {
  const question = library.question(id)
  const variants = question.type === 'numeric' ? question.variants : []
  return `${id}#${variants.findIndex(each => JSON.stringify(each) === JSON.stringify(given))}`
}
