import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beginExam } from './begun-exam.ts'
import { expect, test } from './fixture.ts'

const minute = 60_000

test('when the time is over the exam ends by itself, grades what is there and leaves full screen', async ({
  openApp,
}) => {
  test.setTimeout(3 * minute)
  const userData = mkdtempSync(join(tmpdir(), 'quorum-e2e-'))
  beginExam(userData, 59.5 * minute)
  const app = await openApp({ userData })
  await app.page.getByRole('button', { name: 'Go on with the exam' }).click()
  await expect(app.page.getByText('1 of 40 answered')).toBeVisible()
  await expect(app.page.getByText(/, out of time /)).toBeVisible({ timeout: 1.5 * minute })
  await expect(app.page.getByText('of 40 fully right')).toBeVisible()
  await expect
    .poll(() => app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen()))
    .toBe(false)
})

test('an exam that ran out while Quorum was closed is announced at the start and leads to its result', async ({
  openApp,
}) => {
  const userData = mkdtempSync(join(tmpdir(), 'quorum-e2e-'))
  beginExam(userData, 61 * minute)
  const { page } = await openApp({ userData })
  await expect(page.getByRole('heading', { name: 'The exam has ended.' })).toBeVisible()
  await page.getByRole('link', { name: 'See the result' }).click()
  await expect(page.getByText(/, out of time /)).toBeVisible()
})
