import { preflight } from '#core/attempt/preflight.ts'
import { examItem } from '../study/shelf.ts'
import { studied } from '../study/studied.ts'
import type { Verb } from '../verb.ts'

const recorded = [
  'every answer, flag and strike-out, with its time',
  'when the exam leaves full screen or another window comes to the front',
  'when the window is minimised or asked to close, and when Quorum is closed and started again',
  'displays that are connected or removed, sleep, and changes of the clock',
]

export const seeLobby: Verb<'exam.lobby'> = (world, { exam: id }) => {
  const { library, store } = world
  const exam = library.exam(id)
  const item = examItem(world, id, studied(world))
  const seen = store.attempts.seen()
  const bank = library.bank(id)
  const unmet = bank.filter(question => !seen[question.id]).length
  const size = item.questions ?? 0
  const facts = world.desktop.facts()
  const extraTime = store.settings().extraTime
  return {
    exam: item,
    sections: exam.blueprint?.sections.map(({ title, form }) => ({ title, questions: form })) ?? [],
    objectives: exam.objectives,
    minutes: exam.minutes * extraTime,
    extraTime,
    recorded,
    preflight: preflight({ ...facts, writable: facts.writable && store.canWrite() }),
    guide: item.guide ? { id: item.guide, title: library.document('guide', item.guide).title } : null,
    met: size === 0 ? 0 : Math.round((100 * Math.max(0, size - unmet)) / size),
  }
}
