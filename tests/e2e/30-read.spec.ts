import { expect, test } from './fixture.ts'
import { goTo, openText } from './steps.ts'

const chapter = '/read/timeout-advanced/time-itself'

test('the place is kept to the paragraph over a restart, and home leads back to it', async ({ app }) => {
  await goTo(app.page, chapter)
  const heading = app.page.getByRole('heading', { name: 'Instants that carry their error' })
  await heading.scrollIntoViewIfNeeded()
  await app.page.mouse.wheel(0, 300)
  await app.page.waitForTimeout(1_500)
  await goTo(app.page, '/home')
  await expect(
    app.page
      .getByRole('link', { name: /Continue reading/ })
      .or(app.page.getByRole('button', { name: /Continue reading/ })),
  ).toBeVisible()
  // What is quoted is what stands there, not what is said of it to those who listen.
  await expect(app.page.locator('blockquote')).not.toContainText(/source \d/)
  await app.restart()
  await goTo(app.page, chapter)
  await expect
    .poll(() => app.page.evaluate(() => document.querySelector('main')?.scrollTop ?? 0))
    .toBeGreaterThan(400)
})

test('within a session, too, one comes back to the paragraph one left', async ({ app }) => {
  const { page } = app
  const scrolled = () => page.evaluate(() => document.querySelector('main')?.scrollTop ?? 0)
  await goTo(page, chapter)
  const heading = page.getByRole('heading', { name: 'Instants that carry their error' })
  await heading.scrollIntoViewIfNeeded()
  await page.mouse.wheel(0, 300)
  await page.waitForTimeout(1_500)
  const left = await scrolled()
  await goTo(page, '/home')
  await page.getByRole('link', { name: /Continue reading/ }).click()
  await expect.poll(scrolled).toBeGreaterThan(left - 800)
  await goTo(page, '/home')
  await page.getByRole('link', { name: /Continue reading/ }).click()
  await expect.poll(scrolled).toBeGreaterThan(left - 800)
})

test('a chapter check gives its reasons with the answer, and the book page knows the result', async ({
  app,
}) => {
  const { page } = app
  await goTo(page, `${chapter}/check`)
  const first = page.getByRole('article', { name: 'Question 1' })
  await first.scrollIntoViewIfNeeded()
  await expect(first.getByRole('button', { name: 'Answer' })).toBeDisabled()
  const option = first.locator('label').first()
  if (await option.count()) await option.click()
  else await first.getByRole('textbox').fill('1')
  await first.getByRole('button', { name: 'Answer' }).click()
  await expect(first.getByText(/^(Right\.|Not right\.|Partly right\.)$/)).toBeVisible()
  await goTo(page, '/book/timeout-advanced')
  await expect(page.getByRole('link', { name: /Time itself/ })).toContainText(/check \d+/)
})

test('a note and a bookmark stay on their paragraph', async ({ app }) => {
  const { page } = app
  await openText(page, chapter)
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'Your note' }).fill('Ask the team which clock we read.')
  await page.getByRole('button', { name: 'Keep note' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('b')
  await expect(page.getByRole('status')).toContainText('Bookmarked.')
  await app.restart()
  await openText(app.page, chapter)
  await app.page.keyboard.press('n')
  await expect(app.page.getByText('Ask the team which clock we read.')).toBeVisible()
})

test('find paints every place and leaves the text alone', async ({ app }) => {
  const { page } = app
  await openText(page, chapter)
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Find in this chapter' }).fill('clock')
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible()
})

test('the find bar leaves the keyboard to its buttons, and gives it back to the text', async ({ app }) => {
  const { page } = app
  await openText(page, chapter)
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Find in this chapter' }).fill('clock')
  await expect(page.getByText(/^1 of \d+$/)).toBeVisible()
  const next = page.getByRole('button', { name: 'Next place' })
  await next.focus()
  await page.keyboard.press('Space')
  await expect(page.getByText(/^2 of \d+$/)).toBeVisible()
  await expect(next).toBeFocused()
  await page.getByRole('button', { name: 'Close' }).press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('Escape leaves a note that was being written, and keeps its words', async ({ app }) => {
  const { page } = app
  await openText(page, chapter)
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: 'Your note' }).fill('Half a thought')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('n')
  await expect(page.getByText('Half a thought')).toBeVisible()
})

test('the note of a source names its address as text, and nothing leads out', async ({ app }) => {
  const { page } = app
  await openText(page, chapter)
  await expect(page.getByRole('note').first()).toContainText(/https?:\/\/\S+/)
  await expect(page.locator('a[href^="http"]')).toHaveCount(0)
})

test('Mod+P prints the chapter, and a print that came to nothing says so', async ({ app }) => {
  const { page } = app
  await openText(page, chapter)
  await app.main(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents) contents.print = (_options, done) => done?.(false, 'no printer')
  })
  await page.keyboard.press('Control+p')
  await expect(page.getByRole('status').filter({ hasText: 'Nothing was printed.' })).toBeVisible()
})

test('a word of the glossary has its own page, and one search follows the other', async ({ app }) => {
  const { page } = app
  await goTo(page, '/search/leap')
  await expect(page.getByRole('searchbox')).toHaveValue('leap')
  await goTo(page, '/search/monotonic')
  await expect(page.getByRole('searchbox')).toHaveValue('monotonic')
  const glossary = page.locator('section', { has: page.getByRole('heading', { name: 'Glossary' }) })
  await glossary.getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'It means' })).toBeVisible()
})

test('search finds as one types, by keyboard alone', async ({ app }) => {
  const { page } = app
  await goTo(page, '/home')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('leap sec')
  await expect(page.getByRole('menuitem').first()).toContainText(/leap/i)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page).toHaveURL(/read|term|pattern/)
})

test('a simulator in the text opens where it stands, and runs', async ({ app }) => {
  const { page } = app
  await goTo(page, chapter)
  await page.getByRole('button', { name: 'Open it here' }).click()
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Three tasks' })).toBeVisible()
  await expect(page.getByText('is being written')).toHaveCount(0)
})
