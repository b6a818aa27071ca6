import { expect, test } from './fixture.ts'
import { goTo } from './steps.ts'

test('on a walk through the app nothing is asked of the network', async ({ app }) => {
  const { page } = app
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  for (const route of ['/home', '/library', '/map', '/read/timeout-advanced/time-itself', '/settings']) {
    await goTo(page, route)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  }
  const own = page.url().split('/').slice(0, 3).join('/')
  expect(asked.filter(url => !url.startsWith(own) && !/^(data|blob):/.test(url))).toEqual([])
})
