import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './driver.ts'
import { expect, test } from './fixture.ts'
import { heard, readOut, tabTo } from './keyboard.ts'

test('a whole exam is sat by keyboard alone, and every step can be heard', async ({ app }) => {
  test.setTimeout(120_000)
  const { page } = app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await tabTo(page, /Start reading now/)
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toHaveAttribute('data-at', /^\/read\//)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('Go to Exams')
  const choice = page.getByRole('menuitem', { name: /Go to Exams/ })
  await expect(choice).toBeVisible()
  await expect(choice).toHaveAttribute('data-focused', 'true')
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
      await tabTo(page, /^combobox/)
      await page.keyboard.press('ArrowDown')
    } else {
      await tabTo(page, /Your answer/)
      await page.keyboard.type('12')
    }
    await expect(page.getByText(/^Saved/)).toBeVisible()
    if (task.includes('Choose one')) {
      const lines = await readOut(page)
      expect(lines.some(line => line.startsWith(`heading Question ${n} of 40`))).toBe(true)
      expect(lines.filter(line => /^radio \S/.test(line)).length).toBeGreaterThan(2)
      expect(lines.filter(line => /^radio .* checked$/.test(line))).toHaveLength(1)
    }
    await tabTo(page, /^button (Next|Review and hand in)/)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('dialog', { name: 'Hand in' })).toContainText('All 40 questions are answered')
  await tabTo(page, /^button Hand in/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await heard(page)).toMatch(/^heading (Passed|Not yet)/)
})

test('a lab is opened, written, run, read and compared by keyboard alone', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await tabTo(page, /Start reading now/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^link Labs/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Labs', level: 1 })).toBeVisible()
  await tabTo(page, /^link Token bucket with an injected clock/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Token bucket/, level: 1 })).toBeFocused()

  await tabTo(page, /^textbox Your code, TypeScript/)
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(
    readFileSync(
      join(root, 'content/resilience/rate-limiting-elite-engineering/labs/token-bucket/reference.ts'),
      'utf8',
    ),
  )
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Passed' })).toContainText('All 8 groups hold.')

  await page.keyboard.press('Escape')
  await tabTo(page, /^radio Tests/)
  await page.keyboard.press('ArrowRight')
  expect(await heard(page)).toBe('radio Debrief checked')
  await expect(page.getByText('Rounding at the wrong moment.')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await tabTo(page, /^textbox Reference, TypeScript, to read/)
  await expect(page.getByRole('textbox', { name: /^Reference/ })).toContainText('createBucket')
})
