import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Command, Replies } from '#core/api.ts'
import { answer } from '#electron/ipc/door.ts'
import { openLibrary } from '#electron/library/open-library.ts'
import { lookAtClock } from '#electron/shell/clock.ts'
import { openDatabase } from '#electron/store/open.ts'
import { storeOn } from '#electron/store/store.ts'

/**
 * Sits an exam through the real door as fast as it can and prints every acknowledged answer, until it is killed.
 * Arguments: folder of the database.
 */
const folder = process.argv[2] ?? ''
const store = storeOn(openDatabase(join(folder, 'study.db'), () => {}))
const library = openLibrary(resolve('out/content'))
const door = {
  world: () => ({
    store,
    library,
    clock: lookAtClock,
    newId: () => randomBytes(16).toString('hex'),
    desktop: {
      facts: () => ({
        platform: 'linux',
        displays: 1,
        debugSwitches: [],
        freeBytes: 2 ** 40,
        writable: true,
      }),
      enterExamRoom() {},
      leaveExamRoom() {},
      wear() {},
      warmLabs() {},
      tell() {},
    },
  }),
  errand: async () => null,
  log: () => {},
}
async function ask<C extends Command>(command: C, input: unknown): Promise<Replies<C>> {
  const reply = await answer(door, command, input)
  if (!reply.ok) throw new Error(reply.refusal.name)
  return reply.value as Replies<C>
}

const open = await ask('exam.unfinished', {})
const view = open
  ? await ask('exam.resume', { attempt: open.attempt })
  : await ask('exam.start', { exam: 'work-distribution-exam', mode: 'exam', pledge: true })
const { attempt } = view.reading
const numeric = view.questions.filter(question => question.type === 'numeric')
for (let n = view.reading.seq; ; n++) {
  const question = numeric[n % numeric.length]?.id ?? ''
  await ask('exam.answer', {
    attempt,
    question,
    response: { type: 'numeric', text: String(n) },
    opId: `${process.pid}-${n}`,
  })
  process.stdout.write(`${attempt} ${question} ${n}\n`)
}
