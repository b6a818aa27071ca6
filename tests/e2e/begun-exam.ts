import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { answerQuestion } from '#electron/commands/exam/answer-question.ts'
import { startAttempt } from '#electron/commands/exam/start-attempt.ts'
import { openLibrary } from '#electron/library/open-library.ts'
import { lookAtClock } from '#electron/shell/clock.ts'
import { openDatabase } from '#electron/store/open.ts'
import { storeOn } from '#electron/store/store.ts'
import type { World } from '#electron/world.ts'
import { root } from './driver.ts'

/** Fills a data folder with an exam that was begun some time ago and left with one answer, by the real verbs. */
export function beginExam(folder: string, agoMs: number): void {
  mkdirSync(folder, { recursive: true })
  const db = openDatabase(join(folder, 'study.db'), () => {})
  const clock = () => {
    const now = lookAtClock()
    return { ...now, process: 'the one before', up: now.up - agoMs, wall: now.wall - agoMs }
  }
  const world: World = {
    store: storeOn(db),
    library: openLibrary(join(root, 'out', 'content')),
    clock,
    newId: () => randomBytes(16).toString('hex'),
    desktop: {
      facts: () => ({
        platform: process.platform,
        displays: 1,
        debugSwitches: [],
        freeBytes: 2 ** 40,
        writable: true,
      }),
      warmLabs() {},
      enterExamRoom() {},
      leaveExamRoom() {},
      wear() {},
      tell() {},
    },
    after() {},
  }
  world.store.transact(() => {
    world.store.keepProfile({ ...world.store.profile(), welcomed: true })
    const exam = 'work-distribution-exam'
    const { questions, reading } = startAttempt(world, { exam, mode: 'exam', pledge: true, count: 10 })
    const numeric = questions.find(each => each.type === 'numeric')
    const response = { type: 'numeric', text: '1' } as const
    if (numeric)
      answerQuestion(world, { attempt: reading.attempt, question: numeric.id, response, opId: 'a' })
  })
  world.library.close()
  db.close()
}
