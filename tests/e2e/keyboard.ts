import type { Page } from '@playwright/test'

/** What a screen reader would say of where the keyboard is: role, name and state. */
export async function heard(page: Page): Promise<string> {
  return page.evaluate(() => {
    const here = document.activeElement
    if (!here) return ''
    const name =
      here.getAttribute('aria-label') ??
      (here instanceof HTMLInputElement
        ? [...(here.labels ?? [])].map(label => label.textContent).join(' ')
        : here.textContent)
    return `${here.getAttribute('role') ?? here.tagName.toLowerCase()} ${name ?? ''}`
      .replace(/\s+/g, ' ')
      .trim()
  })
}

/** Presses Tab until what is heard fits. */
export async function tabTo(page: Page, words: RegExp): Promise<void> {
  const told: string[] = []
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    const now = await heard(page)
    if (words.test(now)) return
    told.push(now)
  }
  throw new Error(`Never heard ${words}: ${told.join(' | ')}`)
}
