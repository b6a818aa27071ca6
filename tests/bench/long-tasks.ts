import type { CDPSession, Page } from '@playwright/test'
import { median } from './figures.ts'
import { inFolder } from './folder.ts'
import { longestChapter, withWindows } from './windows.ts'

const rounds = 7
const throttle = 4
const settleMs = 2_500

declare global {
  var longTasks: number[]
}

/** The longest task of a while, in ms: what the page's own observer tells, and processor time of any task. */
interface Longest {
  observed: number
  processor: number
}

/**
 * The longest task while the longest chapter opens on a machine throttled four times: by a click in a window that is
 * there, and as the first thing of a page loaded anew; beside an empty page that does nothing for as long.
 */
export async function measure(): Promise<void> {
  const { id, owner } = longestChapter()
  const clicked: Longest[] = []
  const loaded: Longest[] = []
  const empty: Longest[] = []
  await withWindows(async windows => {
    for (let i = 0; i < rounds; i++) {
      await inFolder(folder =>
        windows.quorum(folder, async ({ page }) => {
          await page.evaluate(to => {
            location.hash = to
          }, `/book/${owner}`)
          const link = page.locator(`a[href="#/read/${id}"]`).first()
          await link.waitFor()
          await page.waitForTimeout(1_500)
          const session = await throttled(page)
          clicked.push(
            await longest(page, session, async () => {
              await link.evaluate((it: HTMLElement) => it.click())
              await page.locator('article nav[aria-label="Chapters"]').waitFor()
            }),
          )
          loaded.push(
            await longest(page, session, async () => {
              await page.reload()
              await page.locator('article nav[aria-label="Chapters"]').waitFor()
            }),
          )
        }),
      )
      await windows.blank(async ({ page }) => {
        const session = await throttled(page)
        empty.push(await longest(page, session, async () => void (await page.reload())))
      })
    }
  })
  say('a click on the longest chapter', clicked)
  say('a page loaded on the longest chapter', loaded)
  say('an empty page loaded', empty)
}

/** In the page: keeps how long each task over 50 ms took. */
function observe(): void {
  globalThis.longTasks = []
  new PerformanceObserver(list => {
    longTasks.push(...list.getEntries().map(task => task.duration))
  }).observe({ type: 'longtask' })
}

/** Slowed down, and watched from now on, also when it is loaded anew. */
async function throttled(page: Page): Promise<CDPSession> {
  await page.addInitScript(observe)
  await page.evaluate(observe)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  return session
}

type TraceEvent = { name: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number }

async function longest(page: Page, session: CDPSession, work: () => Promise<void>): Promise<Longest> {
  const events: TraceEvent[] = []
  const collect = (part: { value: object[] }) => void events.push(...(part.value as TraceEvent[]))
  session.on('Tracing.dataCollected', collect)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'] },
  })
  await page.evaluate(() => {
    longTasks.length = 0
    performance.mark('bench-begins')
  })
  await work()
  await page.waitForTimeout(settleMs)
  const observed = await page.evaluate(() => Math.max(0, ...longTasks))
  const traced = new Promise(done => session.once('Tracing.tracingComplete', done))
  await session.send('Tracing.end')
  await traced
  session.off('Tracing.dataCollected', collect)
  const mark = events.find(each => each.name === 'bench-begins')
  const tasks = events.filter(
    each =>
      each.name.endsWith('RunTask') && each.pid === mark?.pid && each.tid === mark.tid && each.ts > mark.ts,
  )
  return { observed, processor: Math.max(0, ...tasks.map(task => (task.tdur ?? 0) / 1_000)) }
}

function say(name: string, list: readonly Longest[]): void {
  const figures = (values: number[]) =>
    `median ${median(values).toFixed(0)} ms, worst ${Math.max(...values).toFixed(0)} ms`
  const over = list.filter(each => each.observed > 50).length
  console.log(
    `${name}, longest task: observed ${figures(list.map(each => each.observed))} (0 is none over 50 ms; ${over} of ${list.length} rounds had one); processor time ${figures(list.map(each => each.processor))}`,
  )
}
