import type { Page } from '@playwright/test'
import { beside } from './figures.ts'
import { inFolder } from './folder.ts'
import { leaveAt, longestChapter, withWindows } from './windows.ts'

const rounds = 9

/** First text on a page loaded anew: home, and the longest chapter at the place one left, beside a blank page. */
export async function measure(): Promise<void> {
  const chapter = longestChapter()
  const lists: Record<string, number[]> = { home: [], chapter: [], blank: [] }
  await withWindows(async windows => {
    await inFolder(async folder => {
      await leaveAt(folder, chapter)
      await windows.quorum(folder, async ({ page }) => {
        for (let i = 0; i < rounds; i++) {
          lists.home?.push(await firstPaint(page, '/home'))
          lists.chapter?.push(await firstPaint(page, `/read/${chapter.id}`))
        }
      })
    })
    // A window behind another one is not painted, so these two never stand there together.
    await windows.blank(async ({ page }) => {
      for (let i = 0; i < rounds; i++) lists.blank?.push(await firstPaint(page, ''))
    })
  })
  const { home = [], chapter: read = [], blank = [] } = lists
  beside('first paint of home', home, 'of a blank page', blank)
  beside('first paint of the longest chapter', read, 'of a blank page', blank)
}

async function firstPaint(page: Page, route: string): Promise<number> {
  await page.evaluate(to => {
    location.hash = to
  }, route)
  await page.waitForTimeout(300)
  await page.reload()
  return page.evaluate(
    () =>
      new Promise<number>(done => {
        new PerformanceObserver(list => {
          const [paint] = list.getEntriesByName('first-contentful-paint')
          if (paint) done(paint.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
}
