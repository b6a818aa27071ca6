import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'

/** What a screen reader would say of where the keyboard is: role, name and state. */
async function heard(page: Page): Promise<string> {
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
async function tabTo(page: Page, words: RegExp): Promise<void> {
  const told: string[] = []
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    const now = await heard(page)
    if (words.test(now)) return
    told.push(now)
  }
  throw new Error(`Never heard ${words}: ${told.join(' | ')}`)
}

test('a whole exam is sat by keyboard alone, and every step can be heard', async ({ app }) => {
  test.setTimeout(120_000)
  const { page } = app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await tabTo(page, /Start reading now/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Places' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('Go to Exams')
  await expect(page.getByRole('menuitem', { name: /Go to Exams/ })).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Exams', level: 1 })).toBeVisible()
  await tabTo(page, /Open lobby: Work Distribution/)
  await page.keyboard.press('Enter')
  await tabTo(page, /I give my word/)
  await page.keyboard.press('Enter')

  for (let n = 1; n <= 40; n++) {
    const heading = page.getByRole('heading', { name: new RegExp(`^Question ${n} of 40`) })
    await expect(heading).toBeFocused()
    const task = (await heading.textContent()) ?? ''
    if (task.includes('Choose one')) await page.keyboard.press('b')
    else if (/Choose \d/.test(task))
      for (const key of ['a', 'b', 'c'].slice(0, Number(/Choose (\d)/.exec(task)?.[1] ?? 2)))
        await page.keyboard.press(key)
    else if (task.includes('Put in order')) {
      await tabTo(page, /Move down/)
      await page.keyboard.press('Enter')
    } else if (task.includes('Match')) {
      await tabTo(page, /^select/)
      await page.keyboard.press('ArrowDown')
    } else {
      await tabTo(page, /Your answer/)
      await page.keyboard.type('12')
    }
    await expect(page.getByText(/^Saved/)).toBeVisible()
    await tabTo(page, /^button (Next|Review and hand in)/)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('dialog', { name: 'Hand in' })).toContainText('All 40 questions are answered')
  await tabTo(page, /^button Hand in/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await heard(page)).toMatch(/^h1 (Passed|Not yet)/)
})
