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
  // The stand-in opens nothing either way, and says when Electron would have.
  expect(app.log).not.toContain('without setWindowOpenHandler')
  expect(
    await page.evaluate(() =>
      ['require', 'process', 'Buffer', 'ipcRenderer'].filter(name => name in globalThis),
    ),
  ).toEqual([])
  expect(
    await page.evaluate(() => Object.keys((globalThis as never as { quorum: object }).quorum).sort()),
  ).toEqual(['ask', 'hear'])
})

test('the page is granted nothing and downloads nothing', async ({ app }) => {
  const { page } = app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const states = await page.evaluate(() =>
    Promise.all(
      (['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[]).map(
        async name => (await navigator.permissions.query({ name })).state,
      ),
    ),
  )
  expect(new Set(states)).toEqual(new Set(['denied']))

  const refusal = app.main(
    ({ session }) =>
      new Promise<boolean>(seen =>
        session.defaultSession.once('will-download', event => seen(event.defaultPrevented)),
      ),
  )
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x']))
    link.download = 'x.txt'
    setTimeout(() => link.click(), 200)
  })
  expect(await refusal).toBe(true)
})

test('what the page asks wrongly or too often is refused, counted and shown, and the app goes on', async ({
  app,
}) => {
  const { page } = app
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.waitForTimeout(1_000)
  const told = await page.evaluate(async () => {
    type Reply = { ok: boolean; value: { refused: number }; refusal?: { name: string } }
    const { ask } = (globalThis as never as { quorum: { ask(...given: unknown[]): Promise<Reply> } }).quorum
    const name = async (...given: unknown[]) => (await ask(...given)).refusal?.name ?? 'heard'
    const before = (await ask('about.read', {})).value.refused
    const names = [await name('no.such', {}), await name('home.read', { stray: 1 }), await name(7, null)]
    const flood = await Promise.all(Array.from({ length: 1_000 }, () => name('settings.read', {})))
    await new Promise(later => setTimeout(later, 1_100))
    const after = (await ask('about.read', {})).value.refused
    return { names, tooFast: flood.filter(each => each === 'asked-too-fast').length, counted: after - before }
  })
  expect(told.names).toEqual(['command-unknown', 'input-malformed', 'command-unknown'])
  expect(told.tooFast).toBeGreaterThan(0)
  expect(told.counted).toBe(3 + told.tooFast)
  await goTo(page, '/library')
  await expect(page.getByRole('heading', { name: 'Library', level: 1 })).toBeVisible()
})

test('one window: a second start brings the first to the front', async ({ app, openApp }) => {
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
  const minimised = () => app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized())
  await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await expect.poll(minimised).toBe(true)
  const second = openApp({ userData: app.userData }).then(
    () => 'opened',
    () => 'gave way',
  )
  expect(await Promise.race([second, new Promise(later => setTimeout(() => later('gave way'), 8_000))])).toBe(
    'gave way',
  )
  expect(await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await expect.poll(minimised).toBe(false)
})
