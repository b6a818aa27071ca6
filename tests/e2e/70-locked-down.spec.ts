import { expect, test } from './fixture.ts'
import { goTo } from './steps.ts'

test('the window runs no inline script, no eval, and loads nothing from elsewhere', async ({ app }) => {
  const { page } = app
  await goTo(page, '/home')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const blocked = await page.evaluate(
    () =>
      new Promise<string[]>(done => {
        const seen: string[] = []
        document.addEventListener('securitypolicyviolation', event => seen.push(event.effectiveDirective))
        const inline = document.createElement('script')
        setTimeout(() => {
          try {
            inline.textContent = 'window.broken = true'
            document.body.append(inline)
          } catch {
            seen.push('trusted-types')
          }
          const image = document.createElement('img')
          image.src = 'https://example.com/x.png'
          document.body.append(image)
          fetch('https://example.com/').catch(() => seen.push('fetch'))
          try {
            document.body.innerHTML = '<b>x</b>'
          } catch {
            seen.push('innerHTML')
          }
        }, 0)
        setTimeout(() => done(seen), 1_000)
      }),
  )
  expect(blocked).toEqual(expect.arrayContaining(['img-src', 'connect-src', 'innerHTML']))
  expect(await page.evaluate(() => 'broken' in globalThis)).toBe(false)
})

test('the page cannot navigate away, open windows or reach Node', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const before = page.url()
  await page.evaluate(() => {
    location.href = 'https://example.com/'
  })
  await page.waitForTimeout(500)
  expect(page.url().split('#')[0]).toBe(before.split('#')[0])
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
  expect(
    await page.evaluate(() =>
      ['require', 'process', 'Buffer', 'ipcRenderer'].filter(name => name in globalThis),
    ),
  ).toEqual([])
  expect(
    await page.evaluate(() => Object.keys((globalThis as never as { quorum: object }).quorum).sort()),
  ).toEqual(['ask', 'hear'])
})

test('one window: a second start brings the first to the front', async ({ app, openApp }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  const second = openApp({ userData: app.userData }).then(
    () => 'opened',
    () => 'gave way',
  )
  expect(await Promise.race([second, new Promise(later => setTimeout(() => later('gave way'), 8_000))])).toBe(
    'gave way',
  )
  expect(await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})
