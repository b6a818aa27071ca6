import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixture.ts'
import { begin, goTo, openLobby, openText, say } from './steps.ts'

const places = [
  '/home',
  '/library',
  '/book/timeout-advanced',
  '/book/work-distribution',
  '/read/timeout-advanced/time-itself',
  '/capstone/timeout-advanced',
  '/scenario/timeout-advanced/detect-dead-nodes-in-two-seconds',
  '/patterns',
  '/pattern/adaptive-timeout',
  '/search/clock',
  '/map',
  '/exams',
  '/exam/work-distribution-exam',
  '/labs',
  '/simulators',
  '/record',
  '/settings',
  '/about',
  '/no/such/place',
]

for (const theme of ['light', 'dark'] as const) {
  /** Has axe look at what is on screen now. */
  const lookAt = (page: Page) => async (where: string) => {
    await page.waitForTimeout(600)
    await page.evaluate(to => {
      document.documentElement.dataset.theme = to
    }, theme)
    // The page is one document of its own; axe's usual blank second page does not exist in an app window.
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    const found = violations.map(
      each => `${where}: ${each.id}: ${each.nodes.map(node => node.target.join(' ')).join('; ')}`,
    )
    expect.soft(found).toEqual([])
  }
  const dialog = async (page: Page, name: string | RegExp) => {
    await expect(page.getByRole('dialog', { name })).toBeVisible()
  }

  test(`axe finds nothing in the first run, ${theme}`, async ({ app: { page } }) => {
    const look = lookAt(page)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look('welcome')
    await page.getByRole('button', { name: 'Fit it to me' }).click()
    for (const step of ['role', 'hours', 'foundation']) {
      await look(step)
      await page.getByRole('button', { name: 'Continue' }).click()
    }
    await page.getByRole('radio').first().press('Space')
    await page.getByRole('button', { name: 'Show the reasons' }).click()
    await look('sample')
  })

  test(`axe finds nothing on any place, ${theme}`, async ({ app: { page } }) => {
    test.setTimeout(180_000)
    const look = lookAt(page)
    for (const place of places) {
      await goTo(page, place)
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
      await look(place)
    }
    await goTo(page, '/map')
    await page.getByText('List', { exact: true }).click()
    await look('map as a list')
    await goTo(page, '/search/clock')
    const glossary = page.locator('section', { has: page.getByRole('heading', { name: 'Glossary' }) })
    await glossary.getByRole('link').first().click()
    await expect(page.getByRole('heading', { name: 'It means' })).toBeVisible()
    await look('a word of the glossary')
  })

  test(`axe finds nothing in what opens over a page or beside it, ${theme}`, async ({ app: { page } }) => {
    test.setTimeout(120_000)
    const look = lookAt(page)
    await openText(page, '/read/timeout-advanced/time-itself')
    await page.keyboard.press('m')
    await dialog(page, 'Note')
    await look('note')
    await page.getByRole('textbox', { name: 'Your note' }).fill('A thought')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('n')
    await expect(page.getByText('A thought')).toBeVisible()
    await look('notes')
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: 'Find in this chapter' }).fill('clock')
    await look('find bar')
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    await dialog(page, 'Shortcuts')
    await look('shortcuts')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('clock')
    await expect(page.getByRole('menuitem').first()).toBeVisible()
    await look('palette')
    await page.keyboard.press('Escape')
    await goTo(page, '/settings')
    await page.getByRole('button', { name: 'Restore' }).click()
    await dialog(page, 'Restore a backup')
    await look('restore')
  })

  test(`axe finds nothing in an exam and in practice, ${theme}`, async ({ app }) => {
    test.setTimeout(180_000)
    await openLobby(app.page)
    await begin(app.page)
    let look = lookAt(app.page)
    await look('exam room')
    await app.page.getByRole('button', { name: 'Calculator' }).click()
    await look('calculator')
    await app.page.getByRole('button', { name: 'Report' }).click()
    await dialog(app.page, 'Report this question')
    await look('report')
    await app.page.keyboard.press('Escape')
    await app.page.getByRole('button', { name: 'Leave' }).click()
    await dialog(app.page, 'Leave the exam')
    await look('leave')
    await app.kill()
    await app.start()
    await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
    look = lookAt(app.page)
    await look('unfinished')
    await app.page.getByRole('button', { name: /^Go on with the exam/ }).click()
    await expect(app.page.getByRole('heading', { name: /^Question/ })).toBeVisible()
    await app.page.getByRole('button', { name: 'Hand in' }).click()
    await look('hand in')
    await app.page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
    await expect(app.page.getByText('What was noted')).toBeVisible()
    await look('result')

    await openLobby(app.page)
    await app.page.getByRole('button', { name: /^Practise/ }).click()
    await expect(app.page.getByRole('heading', { name: /^Question 1 of/ })).toBeVisible()
    await say(app.page, 12)
    await look('practice')
    await app.page.getByRole('button', { name: 'Leave' }).click()
    await dialog(app.page, 'Leave practice')
    await look('leave practice')
  })

  test(`axe finds nothing where the database is damaged, ${theme}`, async ({ openApp }) => {
    const userData = mkdtempSync(join(tmpdir(), 'quorum-e2e-'))
    writeFileSync(join(userData, 'study.db'), 'This was a database once.'.repeat(400))
    const { page } = await openApp({ userData })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await lookAt(page)('trouble')
  })
}
