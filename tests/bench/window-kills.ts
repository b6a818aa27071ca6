import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { lostOf } from '../faults/acknowledged.ts'
import { inFolder } from './folder.ts'
import { withWindows } from './windows.ts'

/** SIGKILL to the whole app while the window answers: what it had been told is kept must be there at the next start. */
export async function measure(kills = 3): Promise<void> {
  await withWindows(windows =>
    inFolder(async folder => {
      let acknowledged = 0
      let offered = 0
      const lost: string[] = []
      for (let i = 0; i < kills; i++) {
        const told: string[] = []
        await windows.quorum(folder, async app => {
          if (i > 0) {
            await app.page.waitForURL(/#\/unfinished$/)
            offered++
          }
          app.page.on('console', line => {
            if (line.text().startsWith('kept ')) told.push(line.text().slice('kept '.length))
          })
          await answerOn(app.page)
          while (told.length === 0) await pause(10)
          await pause((i * 37) % 90)
          await app.kill()
        })
        acknowledged += told.length
        lost.push(...lostOf(folder, told))
      }
      console.log(
        `${kills} kills of the window's app, ${acknowledged} acknowledged answers looked for, ${lost.length} lost; the exam was offered at ${offered} of ${kills - 1} starts after them`,
      )
      if (lost.length > 0 || offered < kills - 1) process.exitCode = 1
    }),
  )
}

/** Begins or goes on, and answers through the window's own line to main, as fast as that replies. */
async function answerOn(page: Page): Promise<void> {
  await page.evaluate(async () => {
    type Sitting = {
      reading: { attempt: string; seq: number }
      questions: { id: string; type: string }[]
    }
    type Line = { quorum: { ask(command: string, input: unknown): Promise<{ ok: boolean; value: unknown }> } }
    const ask = async <Value>(command: string, input: unknown): Promise<Value> => {
      const reply = await (globalThis as never as Line).quorum.ask(command, input)
      if (!reply.ok) throw new Error(`${command} was refused`)
      return reply.value as Value
    }
    const open = await ask<{ attempt: string } | null>('exam.unfinished', {})
    const { reading, questions } = open
      ? await ask<Sitting>('exam.resume', { attempt: open.attempt })
      : await ask<Sitting>('exam.start', { exam: 'work-distribution-exam', mode: 'exam', pledge: true })
    const numeric = questions.filter(each => each.type === 'numeric')
    const goOn = async () => {
      for (let n = reading.seq; ; n++) {
        const question = numeric[n % numeric.length]?.id ?? ''
        const response = { type: 'numeric', text: String(n) }
        await ask('exam.answer', { attempt: reading.attempt, question, response, opId: `window-${n}` })
        console.log(`kept ${reading.attempt} ${question} ${n}`)
      }
    }
    void goOn()
  })
}
