import type { Page } from '@playwright/test'
import { beside } from './figures.ts'
import { inFolder } from './folder.ts'
import { longestChapter, withWindows } from './windows.ts'

const rounds = 9

/** In the running app: from the click to the first paragraph and to the whole chapter, beside one word on an empty page. */
export async function measure(): Promise<void> {
  const { id, owner, words } = longestChapter()
  const first: number[] = []
  const whole: number[] = []
  const floor: number[] = []
  await withWindows(async windows => {
    await inFolder(folder =>
      windows.quorum(folder, async ({ page }) => {
        for (let i = 0; i < rounds; i++) {
          await page.evaluate(to => {
            location.hash = to
          }, `/book/${owner}`)
          await page.locator(`a[href="#/read/${id}"]`).first().waitFor()
          await page.waitForTimeout(500)
          const [seen, all] = await open(page, id)
          first.push(seen)
          whole.push(all)
        }
      }),
    )
    // A window behind another one is not painted, so these two never stand there together.
    await windows.blank(async ({ page }) => {
      for (let i = 0; i < rounds; i++) floor.push(await oneWord(page))
    })
  })
  console.log(`The longest chapter has ${words} words.`)
  beside('click to the first paragraph', first, 'one word on an empty page', floor)
  beside('click to the whole chapter', whole, 'one word on an empty page', floor)
}

/** Ms from the click until each is painted. */
function open(page: Page, id: string): Promise<[number, number]> {
  return page.evaluate(async chapter => {
    const painted = (selector: string) =>
      new Promise<number>(done => {
        const look = () => {
          if (!document.querySelector(selector)) return requestAnimationFrame(look)
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done(performance.now())
          return requestAnimationFrame(() => port2.postMessage(null))
        }
        look()
      })
    const began = performance.now()
    document.querySelector<HTMLElement>(`a[href="#/read/${chapter}"]`)?.click()
    const [first, whole] = await Promise.all([
      painted('article [data-paragraph]'),
      painted('article nav[aria-label="Chapters"]'),
    ])
    return [first - began, whole - began]
  }, id)
}

function oneWord(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(done => {
        const began = performance.now()
        document.body.append('word')
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => done(performance.now() - began)
        requestAnimationFrame(() => port2.postMessage(null))
      }),
  )
}
