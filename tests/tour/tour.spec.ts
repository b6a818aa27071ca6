import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Size } from '../e2e/desktop.ts'
import { root } from '../e2e/driver.ts'
import { expect, type RunningApp, test } from '../e2e/fixture.ts'
import { allSaved, begin, goTo, openLobby, say } from '../e2e/steps.ts'

/** A picture of the screen as it stands, in both themes. */
function camera(folder: string) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  let stop = 0
  return async (page: Page, name: string): Promise<void> => {
    await page.waitForTimeout(350)
    stop += 1
    for (const theme of ['light', 'dark']) {
      await page.evaluate(to => {
        document.documentElement.dataset.theme = to
      }, theme)
      await page.waitForTimeout(200)
      await page.screenshot({ path: join(folder, `${String(stop).padStart(2, '0')}-${name}-${theme}.png`) })
    }
  }
}

/** The window over the whole screen. */
async function fill(app: RunningApp, size: Size): Promise<void> {
  await app.main(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), {
    x: 0,
    y: 0,
    ...size,
  })
  await expect.poll(() => app.page.evaluate(() => innerWidth)).toBeGreaterThan(size.width - 40)
}

test('a learner’s way: first run, role, read, check, exam with a crash in the middle, result, map, record', async ({
  app,
  screenSize,
}) => {
  const picture = camera(join(root, 'out', 'tour', `${screenSize.width}x${screenSize.height}`))
  const page = () => app.page
  await fill(app, screenSize)

  await expect(page().getByRole('heading', { level: 1 })).toBeVisible()
  await picture(page(), 'first-run')
  await page().getByRole('button', { name: 'Fit it to me' }).click()
  await page().getByText('Site Reliability Engineer').first().click()
  await picture(page(), 'role')
  for (const step of ['hours', 'foundation', 'sample']) {
    await page().getByRole('button', { name: 'Continue', exact: true }).click()
    await picture(page(), `first-run-${step}`)
  }

  for (const [name, route] of [
    ['home', '/home'],
    ['library', '/library'],
    ['module', '/book/timeout-advanced'],
    ['chapter', '/read/timeout-advanced/time-itself'],
  ] as const) {
    await goTo(page(), route)
    await expect(page().getByRole('heading', { level: 1 })).toBeVisible()
    await picture(page(), name)
  }

  await goTo(page(), '/read/timeout-advanced/time-itself/check')
  const question = page().getByRole('article', { name: 'Question 1' })
  await question.scrollIntoViewIfNeeded()
  const option = question.locator('label').first()
  if (await option.count()) await option.click()
  else await question.getByRole('textbox').fill('1')
  await question.getByRole('button', { name: 'Answer' }).click()
  await expect(question.getByText(/^(Right\.|Not right\.|Partly right\.)$/)).toBeVisible()
  await picture(page(), 'check')

  await page().keyboard.press('Control+k')
  await expect(page().getByRole('dialog').getByRole('searchbox')).toBeFocused()
  await page().keyboard.type('deadline')
  await expect(page().getByRole('menuitem').first()).toBeVisible()
  await picture(page(), 'open-anything')
  await page().keyboard.press('Escape')

  await goTo(page(), '/exams')
  await expect(page().getByRole('heading', { name: 'Exams', level: 1 })).toBeVisible()
  await picture(page(), 'exams')
  await openLobby(page())
  await picture(page(), 'lobby')
  await begin(page())
  for (let i = 1; i <= 12; i++) {
    await say(page(), i)
    await expect(page().getByText(/^Saved/)).toBeVisible()
    if (i === 5) {
      await page().getByRole('button', { name: 'Flag' }).click()
      await picture(page(), 'exam-room')
    }
    await page().getByRole('button', { name: 'Next' }).click()
    await expect(page().getByRole('heading', { name: new RegExp(`^Question ${i + 1} of`) })).toBeVisible()
  }
  await allSaved(page())
  await app.kill()
  await app.start()
  await fill(app, screenSize)
  await expect(page().getByText('Your 12 answers of 40 are here.')).toBeVisible()
  await picture(page(), 'after-a-crash')
  await page().getByRole('button', { name: 'Go on with the exam' }).click()
  await expect(page().getByText('12 of 40 answered')).toBeVisible()
  await page().getByRole('button', { name: 'Hand in' }).click()
  await picture(page(), 'hand-in')
  await page().getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
  await expect(page().getByText('What was noted')).toBeVisible()
  await picture(page(), 'result')

  for (const [name, route] of [
    ['map', '/map'],
    ['record', '/record'],
    ['settings', '/settings'],
    ['about', '/about'],
    ['home-after', '/home'],
  ] as const) {
    await goTo(page(), route)
    await expect(page().getByRole('heading', { level: 1 }).first()).toBeVisible()
    await picture(page(), name)
  }
})
