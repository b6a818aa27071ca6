import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixture.ts'
import { allSaved, begin, openLobby, say } from './steps.ts'

test('an exam is sat in full screen, every answer is saved before it says so, and the result explains itself', async ({
  app,
}) => {
  const { page } = app
  await openLobby(page)
  await begin(page)
  await expect
    .poll(() => app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen()))
    .toBe(true)
  await expect(page.getByText('Nothing answered yet')).toBeVisible()

  await say(page, 1)
  await expect(page.getByText(/^Saved \d\d:\d\d:\d\d$/)).toBeVisible()
  await page.getByRole('button', { name: 'Flag' }).click()
  await expect(page.getByRole('button', { name: 'Unflag' })).toBeVisible()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('heading', { name: /^Question 2 of 40/ })).toBeFocused()

  await page.getByRole('button', { name: 'Hand in' }).click()
  const dialog = page.getByRole('dialog', { name: 'Hand in' })
  await expect(dialog).toContainText('39 questions are not answered')
  await expect(dialog).toContainText('Flagged')
  await dialog.getByRole('button', { name: 'Hand in' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toContainText('Not yet')
  await expect(page.getByText('What was noted')).toBeVisible()
  await expect
    .poll(() => app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen()))
    .toBe(false)
  expect(readdirSync(join(app.userData, 'backups')).map(name => name.replace(/\d+/, '…'))).toContain(
    'study-…-after-an-exam.db',
  )
})

test('a killed app comes back to the same question with the same answers', async ({ app }) => {
  await openLobby(app.page)
  await begin(app.page)
  for (let i = 0; i < 3; i++) {
    await say(app.page, i + 1)
    await expect(app.page.getByText(/^Saved/)).toBeVisible()
    await app.page.getByRole('button', { name: 'Next' }).click()
    await expect(
      app.page.getByRole('heading', { name: new RegExp(`^Question ${i + 2} of 40`) }),
    ).toBeVisible()
  }
  await expect(app.page.getByText('3 of 40 answered')).toBeVisible()
  await allSaved(app.page)
  await app.kill()
  await app.start()
  await expect(app.page.getByText('Your 3 answers of 40 are here.')).toBeVisible()
  await app.page.getByRole('button', { name: 'Go on with the exam' }).click()
  await expect(app.page.getByRole('heading', { name: /^Question 4 of 40/ })).toBeVisible()
  await expect(app.page.getByText('3 of 40 answered')).toBeVisible()
})

test('losing the focus is recorded, shown and costs nothing', async ({ app }) => {
  const { page } = app
  await openLobby(page)
  await begin(page)
  // From the event loop, as the system sends it; the inspector could cut into a running transaction.
  await app.main(
    ({ BrowserWindow }) =>
      new Promise<void>(done =>
        setImmediate(() => {
          BrowserWindow.getAllWindows()[0]?.emit('blur')
          done()
        }),
      ),
  )
  await expect(page.getByRole('status')).toContainText('Another window was in front. Noted.')
  await page.getByRole('button', { name: 'Hand in' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByText('None of this changed the score')).toBeVisible()
  await expect(page.getByText('Another window was in front.')).toBeVisible()
})

test('the keys go on working after an option was clicked', async ({ app }) => {
  const { page } = app
  await openLobby(page)
  await begin(page)
  const options = page.getByRole('radio')
  for (let at = 2; !(await options.count()) && at <= 40; at++) {
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByRole('heading', { name: new RegExp(`^Question ${at} of 40`) })).toBeVisible()
  }
  await options.first().click({ force: true })
  await expect(options.first()).toBeFocused()
  await page.keyboard.press('b')
  await expect(options.nth(1)).toBeChecked()
  await page.keyboard.press('m')
  await expect(page.getByRole('button', { name: 'Unflag' })).toBeVisible()
})

test('there is always a way out, and it says what it means', async ({ app }) => {
  const { page } = app
  await openLobby(page)
  await begin(page)
  await page.getByRole('button', { name: 'Leave' }).click()
  const dialog = page.getByRole('dialog', { name: 'Leave the exam' })
  await expect(dialog).toContainText('the clock goes on')
  await dialog.getByRole('button', { name: 'Abandon' }).click()
  await expect(page.getByRole('heading', { name: 'Exams', level: 1 })).toBeVisible()
})

test('Quorum can be closed during an exam by the way out that says so, and goes on at the next start', async ({
  app,
}) => {
  await openLobby(app.page)
  await begin(app.page)
  await say(app.page, 1)
  await allSaved(app.page)
  await app.page.getByRole('button', { name: 'Leave' }).click()
  await app.quits(() => app.page.getByRole('button', { name: 'Close Quorum' }).click())
  await app.start()
  await app.page.getByRole('button', { name: 'Go on with the exam' }).click()
  await expect(app.page.getByText('1 of 40 answered')).toBeVisible()
})

test('closing the window during an exam is refused, noted, and the exam stays', async ({ app }) => {
  const { page } = app
  await openLobby(page)
  await begin(page)
  await app.main(({ BrowserWindow }) => void setImmediate(() => BrowserWindow.getAllWindows()[0]?.close()))
  await expect(page.getByRole('status')).toContainText('The window was asked to close. Noted.')
  await expect(page.getByRole('heading', { name: /^Question 1 of 40/ })).toBeVisible()
})

test('practice has no clock and shows the reasons at once', async ({ app }) => {
  const { page } = app
  await openLobby(page)
  await page.getByRole('button', { name: 'Practise 10 questions' }).click()
  await expect(page.getByText('Practice, no clock')).toBeVisible()
  await say(page, 1)
  await page.getByRole('button', { name: 'Show the reasons' }).click()
  await expect(page.getByText(/Right answer|Your answer, right|Right$|Place 1/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Clear answer' }).click()
  await say(page, 2)
  await expect(page.getByRole('button', { name: 'Show the reasons' })).toBeVisible()
})
