import type { Page } from '@playwright/test'
import { beside } from './figures.ts'
import { inFolder } from './folder.ts'
import { lastWords, leaveAt, longestChapter, withWindows } from './windows.ts'

const rounds = 7

/** From the start of the process to the words where reading stopped, beside the words of a blank page. */
export async function measure(): Promise<void> {
  const chapter = longestChapter()
  const ours: number[] = []
  const floor: number[] = []
  await withWindows(async windows => {
    for (let i = 0; i < rounds; i++) {
      await inFolder(async folder => {
        await leaveAt(folder, chapter)
        const began = Date.now()
        await windows.quorum(folder, async ({ page }) => ours.push((await seen(page, lastWords)) - began))
      })
      const began = Date.now()
      await windows.blank(async ({ page }) => floor.push((await seen(page, 'Blank')) - began))
    }
  })
  beside('launch to the last-read words', ours, 'a blank page', floor)
}

/** When some words are in view. */
async function seen(page: Page, words: string): Promise<number> {
  await page.getByText(words).first().waitFor()
  return page.evaluate(() => new Promise<number>(done => requestAnimationFrame(() => done(Date.now()))))
}
