import { expect, test } from './fixture.ts'

test('a first start asks nothing one cannot skip and leads to reading', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.title()).toContain('Quorum')
})

test('the window comes up where it stood', async ({ app }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  const place = { x: 120, y: 60, width: 1100, height: 700 }
  const stands = () => app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  await app.main(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place)
  await expect.poll(stands).toEqual(place)
  await app.page.waitForTimeout(1_000)
  await app.restart()
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect.poll(stands).toEqual(place)
})
