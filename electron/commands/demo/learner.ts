import { diceFrom } from '#core/attempt/dice.ts'
import { keyAsResponse } from '#core/attempt/key-as-response.ts'
import type { AnswerKey, AskedQuestion, Response } from '#core/library/compiled-question.ts'
import type { World } from '../../world.ts'
import { answerQuestion } from '../exam/answer-question.ts'
import { handIn } from '../exam/hand-in.ts'
import { startAttempt } from '../exam/start-attempt.ts'
import { answerCheck } from '../reading/answer-check.ts'
import { keepPlace } from '../reading/keep-place.ts'
import { spendTime } from '../study/spend-time.ts'

const day = 24 * 3_600_000

/** A made-up learner who studies by the same verbs as everyone, on days gone by. */
export function learnerIn(real: World, seed: string) {
  const dice = diceFrom(seed)
  const today = real.clock()
  let passed = 0
  let daysAgo = 0
  const quiet = { ...real.desktop, enterExamRoom() {}, leaveExamRoom() {} }
  const world: World = {
    ...real,
    desktop: quiet,
    after() {},
    clock: () => ({
      ...today,
      mono: today.mono + passed,
      up: today.up + passed,
      wall: today.wall - daysAgo * day + passed,
    }),
  }

  function wrong(asked: AskedQuestion, key: AnswerKey): Response {
    if (asked.type === 'single' && key.type === 'single')
      return { type: 'single', option: asked.options.find(each => each.id !== key.key)?.id ?? key.key }
    if (asked.type === 'multiple')
      return { type: 'multiple', options: asked.options.slice(0, asked.choose).map(each => each.id) }
    if (asked.type === 'ordering') return { type: 'ordering', order: asked.items.map(each => each.id) }
    if (asked.type === 'matching') return { type: 'matching', pairs: {} }
    return { type: 'numeric', text: '0' }
  }

  return {
    /** Moves the learner's calendar: everything until the next call happens that many days ago. */
    on(days: number) {
      daysAgo = days
      passed = 0
    },
    /** Reads a share of a chapter, in chunks of at most two minutes as the reader's window reports them. */
    read(chapter: string, share: number, minutes: number) {
      const { sections } = world.library.document('chapter', chapter)
      const all = sections.flatMap(section => section.paragraphs)
      const reached = all.slice(0, Math.max(1, Math.round(all.length * share)))
      const last = reached.at(-1)
      if (!last) return
      for (let left = minutes * 60_000; left > 0; left -= 120_000) {
        const activeMs = Math.min(left, 120_000)
        passed += activeMs
        keepPlace(world, {
          chapter,
          paragraph: last.id,
          words: last.start,
          reached: reached.map(each => each.id),
          activeMs,
        })
      }
    },
    /** Answers a chapter's check; `skill` is the chance to be right. */
    check(questions: readonly string[], skill: number) {
      for (const question of questions) {
        const asked = world.library.question(question)
        const key = world.library.answer(question)
        const given = asked.type === 'numeric' ? (asked.variants[0] ?? {}) : {}
        const response = dice.next() < skill ? keyAsResponse(key, given) : wrong(asked, key)
        passed += asked.seconds * 1_000
        answerCheck(world, { question, response })
      }
    },
    /** Sits an exam; answers `share` of it and hands in unless told to stay. */
    sit(exam: string, skill: number, share = 1, stay = false) {
      const { questions, reading } = startAttempt(world, { exam, mode: 'exam', pledge: true, count: 10 })
      const { keys, questions: asked } = world.store.attempts.form(reading.attempt)
      for (const question of questions.slice(0, Math.round(questions.length * share))) {
        const key = keys.find(each => each.id === question.id)
        const given = asked.find(each => each.question.id === question.id)?.given ?? {}
        if (!key) continue
        const response = dice.next() < skill ? keyAsResponse(key, given) : wrong(question, key)
        passed += question.seconds * 1_000
        spendTime(world, { subject: exam, activeMs: question.seconds * 1_000 })
        answerQuestion(world, {
          attempt: reading.attempt,
          question: question.id,
          response,
          opId: `demo-${question.id}`,
        })
      }
      if (!stay) handIn(world, { attempt: reading.attempt })
    },
  }
}
