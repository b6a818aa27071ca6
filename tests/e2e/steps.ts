import { expect, type Page } from '@playwright/test'

/** What a learner does again and again, in their own words. */

/** Until the screen of a route has come the former one stays, its heading and all. */
export async function goTo(page: Page, route: string): Promise<void> {
  await page.evaluate(to => {
    location.hash = to
  }, route)
  await expect(page.locator('main')).toHaveAttribute('data-at', route)
}

/** A text is drawn paragraph by paragraph; what acts on one needs the first. */
export async function openText(page: Page, route: string): Promise<void> {
  await goTo(page, route)
  await expect(page.locator('[data-paragraph]').first()).toBeVisible()
}

/** Goes to a chapter and waits until its text is drawn and stands where it will stay. */
export async function openChapter(page: Page, route: string): Promise<void> {
  await goTo(page, route)
  await expect(page.locator('article[data-settled="true"] [data-paragraph]').first()).toBeVisible()
}

export async function openLobby(page: Page): Promise<void> {
  await goTo(page, '/exam/work-distribution-exam')
  await expect(page.getByRole('heading', { name: 'Work Distribution Mastery Exam', level: 1 })).toBeVisible()
}

export async function begin(page: Page): Promise<void> {
  await page.getByRole('button', { name: /I give my word/ }).click()
  await expect(page.getByRole('heading', { name: /^Question 1 of 40/ })).toBeVisible()
}

/** Gives some answer to whatever question is shown. */
export async function say(page: Page, value: number): Promise<void> {
  const number = page.getByRole('textbox', { name: /Your answer/ })
  if (await number.count()) return number.fill(String(value))
  const select = page.getByRole('combobox').first()
  if (await select.count()) return void (await select.selectOption({ index: 1 }))
  const order = page.getByRole('button', { name: /^Move down/ }).first()
  if (await order.count()) return order.click()
  await page.keyboard.press('a')
}

/** Waits until nothing is on its way to the disk any more. */
export async function allSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-saved="true"]')).toHaveText(/^Saved/)
}
