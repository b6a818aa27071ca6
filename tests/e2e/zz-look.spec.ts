import { test } from './fixture.ts'

const routes = (process.env.LOOK ?? '/home').split(',')
test('look', async ({ openApp }) => {
  test.setTimeout(240_000)
  const app = await openApp(process.env.PROFILE ? { userData: process.env.PROFILE } : {})
  const { page } = app
  for (const theme of (process.env.THEMES ?? 'light').split(',')) {
    await page.evaluate(
      t =>
        (globalThis as never as { quorum: { ask(c: string, i: unknown): Promise<unknown> } }).quorum.ask(
          'settings.change',
          { theme: t },
        ),
      theme,
    )
    await page.reload()
    for (const route of routes) {
      await page.evaluate(r => {
        location.hash = r
      }, route)
      await page.waitForTimeout(900)
      await page.screenshot({ path: `/tmp/look/${route.replaceAll('/', '_')}-${theme}.png` })
    }
  }
})
