// The facts of Electron that Quorum leans on (see contract-page.spec.ts). Here: windows, keys, processes, the app's life.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { driver, expect, logOf, test } from '../e2e/contract-app.ts'
import { executablePath } from '../e2e/driver.ts'

const onLinux = process.platform === 'linux'

test('an app starts in order: contents, first paint, focus', async ({ app }) => {
  await expect.poll(() => logOf(app)).toContain('focus')
  const log = await logOf(app)
  expect(log.filter(line => !/^(permission|blocked)/.test(line)).slice(0, 3)).toEqual([
    'web-contents-created true',
    'ready-to-show',
    'focus',
  ])
})

test('names, version and folders', async ({ app }) => {
  const told = await app.main(({ app: it }) => [
    it.getName(),
    it.getVersion(),
    it.isPackaged,
    it.getPath('userData'),
  ])
  expect(told).toEqual(['Contract App', '1.2.3', false, app.userData])
  await expect(app.main(({ app: it }) => it.getPath('nowhere' as 'home'))).rejects.toThrow(
    "Failed to get 'nowhere' path",
  )
})

test('the switches of the start are there to be read', async ({ app }) => {
  const seen = await app.main(({ app: { commandLine } }) => [
    commandLine.hasSwitch('remote-debugging-port'),
    commandLine.hasSwitch('never-given'),
    process.argv.some(word => word.startsWith('--inspect')),
  ])
  expect(seen).toEqual([true, false, true])
})

test('dark is what the theme source says', async ({ app }) => {
  const isDark = () => app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  await expect.poll(isDark).toBe(true)
  await app.main(({ nativeTheme }) => {
    nativeTheme.themeSource = 'light'
  })
  await expect.poll(isDark).toBe(false)
  expect(await app.main(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(false)
})

test('kiosk fills the screen, comes back, and tells both', async ({ app }) => {
  const state = () =>
    app.main(({ BrowserWindow: { getAllWindows } }) => {
      const [window] = getAllWindows()
      return [window?.isKiosk(), window?.isFullScreen(), window?.isAlwaysOnTop()]
    })
  const { width } = await app.main(({ screen }) => screen.getPrimaryDisplay().size)
  await app.page.evaluate(() => contract.lock(true))
  await expect.poll(() => app.page.evaluate(() => innerWidth)).toBe(width)
  await expect.poll(state).toEqual([true, true, true])
  await app.page.evaluate(() => contract.lock(false))
  await expect
    .poll(() => logOf(app))
    .toEqual(expect.arrayContaining(['enter-full-screen', 'leave-full-screen']))
  await expect.poll(state).toEqual([false, false, false])
})

test('minimizing and restoring reach main', async ({ app }) => {
  await expect.poll(() => logOf(app)).toContain('focus')
  await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())
  await expect.poll(() => logOf(app)).toContain('minimize')
  await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.restore())
  await expect.poll(() => logOf(app)).toContain('restore')
})

test.describe('with a real keyboard and other windows', () => {
  test.skip(!onLinux, 'keys and foreign windows come from X11 tools')

  test("without a menu none of the browser's shortcuts acts, and main hears every key", async ({
    app,
    desktop,
  }) => {
    await app.useRealFocus()
    await app.page.evaluate(() => contract.lock(true))
    await expect.poll(() => logOf(app)).toContain('enter-full-screen')
    const keys = [
      'Escape',
      'F11',
      'F12',
      'ctrl+shift+i',
      'ctrl+w',
      'ctrl+n',
      'ctrl+t',
      'ctrl+p',
      'ctrl+r',
      'Print',
    ]
    desktop.press(...keys)
    await expect.poll(() => logOf(app)).toContain('key PrintScreen')
    expect(await logOf(app)).toEqual(expect.arrayContaining(['key Escape', 'key F11', 'key w']))
    expect(await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen())).toBe(true)
    expect(app.application.windows()).toHaveLength(1)
  })

  test("a menu's key acts unless the page keeps it for itself", async ({ openApp, desktop }) => {
    const app = await openApp({ environment: { CONTRACT_MENU: 'own' } })
    const count = async () => (await logOf(app)).filter(line => line === 'menu own').length
    await app.page.getByLabel('note').click()
    desktop.press('ctrl+k')
    await expect.poll(count).toBe(1)
    await app.page.evaluate(() => addEventListener('keydown', event => event.preventDefault()))
    desktop.press('ctrl+k', 'F9')
    await expect.poll(() => logOf(app)).toContain('key F9')
    expect(await count()).toBe(1)
  })

  test('an app that sets no menu has one, and its keys act', async ({ openApp, desktop }) => {
    const app = await openApp({ environment: { CONTRACT_MENU: 'default' } })
    await app.page.getByLabel('note').click()
    desktop.press('F11')
    await expect.poll(() => logOf(app)).toContain('enter-full-screen')
  })

  test('a foreign window takes the focus, and its end gives it back', async ({ app, desktop }) => {
    await app.useRealFocus()
    const last = async () => (await logOf(app)).filter(line => line === 'focus' || line === 'blur').at(-1)
    await expect.poll(last).toBe('focus')
    const leave = desktop.interrupt()
    await expect.poll(last).toBe('blur')
    expect(await app.page.evaluate(() => document.hasFocus())).toBe(false)
    leave()
    await expect.poll(last).toBe('focus')
  })

  test('Alt+F4 asks first; the second one ends the app', async ({ openApp, desktop }) => {
    test.skip(
      driver === 'electron',
      'the bare window manager of this desktop sends Electron no close request for it',
    )
    const app = await openApp({ environment: { CONTRACT_KEEP_OPEN: 'yes' } })
    await app.page.getByLabel('note').click()
    desktop.press('alt+F4')
    await expect.poll(() => logOf(app)).toContain('close refused')
    const ended = app.application.waitForEvent('close')
    desktop.press('alt+F4')
    await ended
  })
})

test('close can be refused; quitting asks every window', async ({ openApp }) => {
  const app = await openApp({ environment: { CONTRACT_KEEP_OPEN: 'yes' } })
  await app.main(({ app: it }) => it.quit())
  await expect.poll(() => logOf(app)).toContain('close refused')
  expect(await logOf(app)).toContain('before-quit')
  await expect(app.page.getByRole('heading')).toBeVisible()
  const ended = app.application.waitForEvent('close')
  await app.main(({ app: it }) => void setTimeout(() => it.quit(), 50))
  await ended
})

test('a crashed page is told of, and a reload brings it back', async ({ app }) => {
  await app.main(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await expect.poll(() => logOf(app)).toContainEqual(expect.stringMatching(/^gone (crashed|killed)$/))
  await app.main(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload())
  const heading = () =>
    app.main(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        'document.querySelector("h1")?.textContent',
      ),
    )
  await expect.poll(heading).toBe('Contract')
})

test('what the machine does reaches the app', async ({ app }) => {
  await app.main(({ powerMonitor, screen }) => {
    powerMonitor.emit('lock-screen')
    screen.emit('display-added', {}, {})
  })
  expect(await logOf(app)).toEqual(expect.arrayContaining(['lock-screen', 'display-added']))
})

test('a utility process talks, and dies when killed in an endless loop', async ({ app }) => {
  await app.main(() => runUtility())
  await expect.poll(() => logOf(app)).toContain('utility {"answer":42,"argument":"argument"}')
  expect(await app.main(() => typeof utility.pid)).toBe('number')
  await app.main(() => {
    utility.postMessage({ spin: true })
    setTimeout(() => utility.kill(), 100)
  })
  await expect.poll(() => logOf(app)).toContainEqual(expect.stringMatching(/^utility exit/))
  expect(await app.main(() => typeof utility.pid)).toBe('undefined')
})

test('the page prints to a PDF', async ({ app }) => {
  const start = await app.main(async ({ BrowserWindow }) => {
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF({})
    return pdf?.subarray(0, 5).toString()
  })
  expect(start).toBe('%PDF-')
})

test('the clipboard holds what main wrote', async ({ app }) => {
  await app.main(({ clipboard }) => clipboard.writeText('words'))
  expect(await app.main(({ clipboard }) => clipboard.readText())).toBe('words')
})

test('a second instance hands over what it was started with, and ends', async ({
  app,
  desktop,
  directory,
}) => {
  const program = executablePath ?? (await app.main(({ app: it }) => it.getPath('exe')))
  const env = { ...process.env, ...desktop.environment, QUORUM_USER_DATA: app.userData }
  const args = onLinux ? ['--no-sandbox', directory, '--hello'] : [directory, '--hello']
  const second = spawnSync(program, args, { env, encoding: 'utf8', timeout: 20_000 })
  expect(second.stdout).toContain('second instance')
  expect(second.status).toBe(0)
  await expect.poll(() => logOf(app)).toContain('second-instance true')
})

test('a kill of main takes every process of the app with it, and the next start works at once', async ({
  app,
}) => {
  test.skip(!onLinux, 'the process list is read with ps')
  await app.main(() => runUtility())
  const family = () => spawnSync('ps', ['-e', '-o', 'args='], { encoding: 'utf8' }).stdout.split('\n')
  const ours = () =>
    family().filter(line => line.includes(app.userData) || line.includes(join('contract-app', 'utility')))
  await expect.poll(() => ours().length).toBeGreaterThan(3)
  await app.kill()
  await expect.poll(ours).toEqual([])
  await app.start()
  await expect(app.page.getByRole('heading')).toHaveText('Contract')
})
