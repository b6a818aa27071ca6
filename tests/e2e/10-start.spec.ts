import { expect, test } from './fixture.ts'

test('a first start asks nothing one cannot skip and leads to reading', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await page.title()).toContain('Quorum')
})
