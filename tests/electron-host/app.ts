import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { appEvents } from './app-events.ts'
import { getPath, setPath } from './app-paths.ts'
import { boot } from './boot.ts'
import { browser, browserHasStarted, startBrowser } from './browser.ts'
import { watchDownloads } from './downloads.ts'
import { HostEvent } from './host-event.ts'
import { closeSchemeRegistration } from './protocol.ts'
import { contentsByTarget, windows } from './registry.ts'
import { answerRequests } from './requests.ts'
import { releaseLock, takeLock } from './single-instance.ts'
import { strict } from './strict.ts'
import { chromiumSwitches, commandLine } from './switches.ts'
import * as x11 from './x11.ts'

/** Chromium gets this long to end by itself; then its parent's death ends it. */
const FAREWELL_MS = 3000

export class App extends EventEmitter {
  readonly commandLine = strict('commandLine', commandLine)
  readonly isPackaged = boot().packaged
  name = boot().manifest.productName ?? boot().manifest.name ?? 'Electron'
  private readonly readiness = Promise.withResolvers<void>()
  private quitting = false
  private ending = false

  whenReady(): Promise<void> {
    return this.readiness.promise
  }
  isReady(): boolean {
    return appEvents.ready
  }
  getName(): string {
    return this.name
  }
  setName(name: string): void {
    this.name = name
  }
  getVersion(): string {
    return boot().manifest.version ?? '0.0.0'
  }
  getAppPath(): string {
    return boot().appPath
  }
  getLocale(): string {
    return 'en-US'
  }
  getPath(name: string): string {
    return getPath(name, this.name)
  }
  setPath(name: string, path: string): void {
    setPath(name, path)
  }
  requestSingleInstanceLock(data: unknown = {}): boolean {
    const folder = join(this.getPath('userData'), 'single-instance')
    return takeLock(folder, data, ({ argv, cwd, data: theirs }) => {
      this.emit('second-instance', new HostEvent(), argv, cwd, theirs)
    })
  }
  // Chromium's sandbox is on wherever the machine allows it; Windows has the model id; Chromium's own
  // crash reporter is off.
  enableSandbox(): void {}
  setAppUserModelId(): void {}
  focus(): void {
    windows.values().next().value?.focus()
  }
  quit(): void {
    if (this.quitting || this.ending) return
    this.quitting = true
    void this.tryToQuit().finally(() => {
      this.quitting = false
    })
  }
  exit(code = 0): void {
    if (this.ending) return
    this.ending = true
    releaseLock()
    this.emit('quit', new HostEvent(), code)
    if (!browserHasStarted()) process.exit(code)
    browser().once('exit', () => process.exit(code))
    setTimeout(() => process.exit(code), FAREWELL_MS).unref()
    browser().cdp.browser.tell('Browser.close')
  }

  /** The app's main file has been read: it becomes ready at the next turn, as Electron does. */
  begin(): void {
    setImmediate(() => {
      if (this.ending) return
      this.startChromium()
      closeSchemeRegistration()
      appEvents.ready = true
      this.readiness.resolve()
      this.emit('ready', new HostEvent(), {})
    })
  }
  windowIsGone(): void {
    if (windows.size || this.quitting || this.ending) return
    if (!this.emit('window-all-closed')) this.quit()
  }

  private async tryToQuit(): Promise<void> {
    const before = new HostEvent()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    for (const window of [...windows.values()]) if (!(await window.tryToClose())) return
    const will = new HostEvent()
    this.emit('will-quit', will)
    if (!will.defaultPrevented) this.exit()
  }
  private startChromium(): void {
    const profile = join(this.getPath('sessionData'), 'chromium')
    const chromium = startBrowser(profile, chromiumSwitches())
    const { browser: session } = chromium.cdp
    answerRequests(session)
    watchDownloads(session, profile)
    session.on('Target.targetCreated', ({ targetInfo: { openerId, type, targetId, url } }) => {
      if (!openerId || type !== 'page') return
      session.tell('Target.closeTarget', { targetId })
      contentsByTarget.get(openerId)?.askToOpen(url)
    })
    session.on('Target.targetDestroyed', ({ targetId }) => contentsByTarget.get(targetId)?.end())
    chromium.once('exit', code => this.chromiumEnded(code))
    if (!x11.hasWindowManager())
      return void appEvents.on('page-focus', (window, focused) => window.focusIs(focused))
    x11.watchActiveWindow(active => {
      for (const window of windows.values()) window.activeWindowIs(active)
    })
  }
  /** Without Chromium there is no app: its windows go as if they had crashed away. */
  private chromiumEnded(code: number | null): void {
    if (this.ending) return
    if (contentsByTarget.size === 0) {
      console.error(`electron host: Chromium ended at once, with code ${code}`)
      process.exit(1)
    }
    for (const contents of [...contentsByTarget.values()]) contents.end()
  }
}

const implementation = new App()
appEvents.on('browser-window-created', window => {
  implementation.emit('browser-window-created', new HostEvent(), window)
})
appEvents.on('web-contents-created', contents => {
  implementation.emit('web-contents-created', new HostEvent(), contents)
})
appEvents.on('window-gone', () => implementation.windowIsGone())
appEvents.on('quit-asked', () => implementation.quit())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => implementation.quit())

export const app = strict('app', implementation)

export function begin(): void {
  implementation.begin()
}
