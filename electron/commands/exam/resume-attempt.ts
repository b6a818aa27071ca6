import { consumedAt } from '#core/attempt/replay.ts'
import type { World } from '../../world.ts'
import type { Verb } from '../verb.ts'
import { type OpenedAttempt, openRunning, readingOf, record } from './attempt.ts'

/** Goes back into an open attempt. The time away is charged and both the gap and the restart are on record. */
export const resumeAttempt: Verb<'exam.resume'> = (world, { attempt: id }) => {
  let attempt = openRunning(world, id)
  const { last } = attempt.state
  if (last && last.clock.process !== world.clock().process) {
    const awayMs = Math.round(consumedAt(attempt.state, world.clock()) - attempt.state.consumedMs)
    if (attempt.form.mode === 'exam') {
      const detail = `Away for ${Math.round(awayMs / 1000)} s.`
      attempt = record(world, attempt, { type: 'incident', kind: 'app-restarted', detail })
    }
    attempt = record(world, attempt, { type: 'resumed', awayMs })
  }
  if (attempt.form.mode === 'exam') world.after(() => world.desktop.enterExamRoom(id))
  return viewOf(world, attempt)
}

/** What a candidate may see, made by naming each field; keys and seed stay behind. */
export function viewOf(world: World, attempt: OpenedAttempt) {
  const { form } = attempt
  return {
    exam: form.exam,
    title: form.title,
    mode: form.mode,
    sections: form.sections,
    questions: form.questions.map(each => each.question),
    reading: readingOf(world, attempt),
  }
}
