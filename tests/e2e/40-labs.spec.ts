import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { root } from './driver.ts'
import { expect, test } from './fixture.ts'
import { goTo } from './steps.ts'

const lab = '/lab/rate-limiting-elite-engineering/token-bucket'
const folder = join(root, 'content/resilience/rate-limiting-elite-engineering/labs/token-bucket')
const written = (name: string) => readFileSync(join(folder, `${name}.ts`), 'utf8')

const code = (page: Page) => page.getByRole('textbox', { name: 'Your code, TypeScript' })

/** Puts a text in place of what stands in the editor, as pasting would. */
async function write(page: Page, text: string): Promise<void> {
  await code(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

async function openLab(page: Page): Promise<void> {
  await goTo(page, lab)
  await expect(
    page.getByRole('heading', { level: 1, name: 'Token bucket with an injected clock' }),
  ).toBeVisible()
}

test('a new learner finds a lab, fails, passes, and the pass stands in the list', async ({ app }) => {
  const { page } = app
  await goTo(page, '/labs')
  await page.getByRole('link', { name: 'Token bucket with an injected clock' }).click()
  await expect(code(page)).toContainText('createBucket')
  await expect(page.getByText('Not run yet')).toBeVisible()

  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Call 1 of 10 at once passes: the bucket starts full.')).toBeVisible()
  const failed = page.getByRole('button', { name: /^failed: A full bucket lets exactly its capacity pass/ })
  await expect(failed).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('Expected').locator('xpath=following-sibling::dd[1]')).toHaveText('true')

  await write(page, written('reference'))
  await page.getByRole('button', { name: 'Run tests' }).click()
  await expect(page.getByText('All 8 groups hold.')).toBeVisible()
  await page.getByRole('radio', { name: 'Debrief' }).check({ force: true })
  await expect(page.getByText('Rounding at the wrong moment.')).toBeVisible()
  await page.getByRole('radio', { name: 'Reference' }).check({ force: true })
  await expect(page.getByRole('textbox', { name: 'Reference, TypeScript, to read' })).toContainText(
    'createBucket',
  )

  await goTo(page, '/labs')
  await expect(page.getByRole('listitem').filter({ hasText: 'M6-L1' })).toContainText('passed')
})

test('the draft is kept while one writes and over a restart', async ({ app }) => {
  await openLab(app.page)
  await code(app.page).click()
  await app.page.keyboard.press('Control+End')
  await app.page.keyboard.type('// my own thought')
  await expect(app.page.getByText(/^Draft kept \d\d:\d\d:\d\d$/)).toBeVisible()
  await app.restart()
  await openLab(app.page)
  await expect(code(app.page)).toContainText('// my own thought')
})

test('nothing is lost: a text that goes away is a version first, and comes back', async ({ app }) => {
  const { page } = app
  await openLab(page)
  await code(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('// my own thought')
  await page.getByRole('button', { name: 'Go back to the starter' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Run it, then bring back' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(code(page)).not.toContainText('// my own thought')
  await page.getByRole('button', { name: /^Bring back the text of/ }).click()
  await expect(code(page)).toContainText('// my own thought')
})

test('a hint says that it was used, and how many are left', async ({ app }) => {
  const { page } = app
  await openLab(page)
  await page.getByRole('button', { name: 'Show the first hint' }).click()
  await expect(page.getByText('Hints, 1 of 3 used')).toBeVisible()
  await page.getByRole('button', { name: 'Show the next hint' }).click()
  await page.getByRole('button', { name: 'Show the next hint' }).click()
  await expect(page.getByText('All 3 are shown.')).toBeVisible()
})

test('code without an end is stopped, by hand or by its limit, and the window goes on', async ({ app }) => {
  const { page } = app
  await openLab(page)
  await write(
    page,
    written('starter').replace('return { allowed: false', 'for (;;) {}\n      return { allowed: false'),
  )
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('You stopped the run.').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Run tests/ })).toBeVisible()
})

test('a line that cannot be read is marked where it stands, and in words', async ({ app }) => {
  const { page } = app
  await openLab(page)
  await write(page, 'export function createBucket() {\n  const tokens = = 1\n}\n')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('The code does not load')).toBeVisible()
  await expect(page.locator('.cm-broken')).toContainText('const tokens')
})

test('the code completes what the lab declares, and lets the keyboard go', async ({ app }) => {
  const { page } = app
  await openLab(page)
  await code(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('options.')
  await expect(page.getByRole('option', { name: /refillPerSec/ })).toBeVisible()
  await page.keyboard.type('cap')
  await expect(page.getByText('BucketOptions.capacity: number')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(code(page)).toContainText('options.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  await expect(code(page)).not.toBeFocused()
})

test('in a narrow window the panes take turns, and F6 walks through them', async ({ app }) => {
  const { page } = app
  await app.main(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 0, y: 0, width: 1000, height: 700 })
  })
  await openLab(page)
  await expect(page.getByRole('region', { name: 'Brief' })).toBeVisible()
  await expect(code(page)).toBeHidden()
  await page.keyboard.press('F6')
  await page.keyboard.press('F6')
  await expect(code(page)).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Tests' })).toContainText('Call 1 of 10')
})

test('a simulator is run, changed and asked, and its tasks are checked', async ({ app }) => {
  const { page } = app
  await goTo(page, '/simulators')
  await page.getByRole('link', { name: 'Retry storm' }).click()
  await page.getByRole('button', { name: 'Run to the end' }).click()
  await expect(page.getByText(/^After the trigger/)).toContainText('0 are answered while somebody waits')
  const tasks = page.getByRole('region', { name: 'Three tasks' }).getByRole('listitem')
  await tasks.nth(0).getByRole('button', { name: 'Check this setting' }).click()
  await expect(tasks.nth(0)).toContainText('Not with this setting')
  await page.getByRole('spinbutton', { name: 'Retry budget' }).fill('20')
  await tasks.nth(0).getByRole('button', { name: 'Check this setting' }).click()
  await expect(tasks.nth(0)).toContainText('Done')
  await tasks.nth(1).getByRole('textbox').fill('280')
  await page.keyboard.press('Enter')
  await expect(tasks.nth(1)).toContainText('Done')
})

test('the space-time diagram steps by keys, and its table tells the same step', async ({ app }) => {
  const { page } = app
  await goTo(page, '/simulator/s27')
  await page.getByRole('button', { name: 'Run to the end' }).click()
  const time = page.getByRole('slider', { name: /^Time, in a diagram of 6 lanes/ })
  await time.focus()
  await page.keyboard.press('Home')
  await expect(time).toHaveAttribute('aria-valuetext', /^Step 1 of /)
  await expect(page.getByText('n1 starts.')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F10')
  await expect(time).toHaveAttribute('aria-valuetext', /^Step 3 of /)
  await page.keyboard.press('F9')
  await page.getByRole('radio', { name: 'Table' }).check({ force: true })
  await expect(page.getByRole('button', { name: '2', exact: true })).toHaveAttribute('aria-current', 'step')
})

test('a still wish is kept: without motion a run is shown at its end', async ({ app }) => {
  const { page } = app
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await goTo(page, '/simulator/s34')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible()
})

test('nothing of the lab room is loaded before it is opened', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await goTo(page, '/home')
  const loaded = () =>
    page.evaluate(() =>
      performance.getEntriesByType('resource').map(each => each.name.split('/').at(-1) ?? ''),
    )
  expect((await loaded()).filter(name => /^(lab|labs|simulator|space-time|s\d\d)-/.test(name))).toEqual([])
  await openLab(page)
  expect((await loaded()).some(name => name.startsWith('lab-'))).toBe(true)
})

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing in labs and simulators, and no style is refused, ${theme}`, async ({ app }) => {
    test.setTimeout(180_000)
    const { page } = app
    await page.evaluate(() => {
      document.addEventListener('securitypolicyviolation', event =>
        document.documentElement.setAttribute('data-refused', event.effectiveDirective),
      )
    })
    const look = async (where: string) => {
      await page.waitForTimeout(500)
      await page.evaluate(to => {
        document.documentElement.dataset.theme = to
      }, theme)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
      expect(
        violations.map(
          each => `${where}: ${each.id}: ${each.nodes.map(node => node.target.join(' ')).join('; ')}`,
        ),
      ).toEqual([])
    }
    await goTo(page, '/labs')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look('labs')
    await openLab(page)
    await look('lab')
    await page.keyboard.press('Control+Enter')
    await expect(page.getByText('Not yet')).toBeVisible()
    await look('lab, failed')
    for (const id of ['s13', 's14', 's19', 's20', 's27', 's34']) {
      await goTo(page, `/simulator/${id}`)
      await page.getByRole('button', { name: 'Run to the end' }).click()
      await look(id)
    }
    await page.getByText('As numbers').first().click()
    await look('numbers')
    await expect(page.locator('html')).not.toHaveAttribute('data-refused', /./)
  })
}
