import { EventEmitter } from 'node:events'
import { browser, browserHasStarted } from './browser.ts'
import type { WebContents } from './contents.ts'
import { protocol } from './protocol.ts'
import { toApp } from './scheme.ts'
import { strict } from './strict.ts'
import { WebRequest } from './web-request.ts'

type RequestHandler = (
  contents: WebContents | null,
  permission: string,
  callback: (granted: boolean) => void,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void
type CheckHandler = (
  contents: WebContents | null,
  permission: string,
  origin: string,
  details: { requestingUrl: string; isMainFrame: boolean },
) => boolean

/** Electron's name of a permission, and Chromium's names for what it covers. */
const PERMISSIONS: Record<string, string[]> = {
  media: ['camera', 'microphone'],
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'display-capture': ['display-capture'],
  'idle-detection': ['idle-detection'],
  'window-management': ['window-management'],
  pointerLock: ['pointer-lock'],
}

export class Session extends EventEmitter {
  readonly webRequest = strict('webRequest', new WebRequest())
  readonly protocol = protocol
  private requestHandler: RequestHandler | null = null
  private checkHandler: CheckHandler | null = null

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.requestHandler = handler
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.checkHandler = handler
  }
  // Chromium shows no device list and captures no screen here, so these have nothing to decide.
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(): void {}

  async clearStorageData(): Promise<void> {
    if (!browserHasStarted()) return
    await browser().cdp.browser.send('Storage.clearDataForOrigin', { origin: '*', storageTypes: 'all' })
  }

  /**
   * DevTools knows no "ask": both handlers are asked for every permission when a page is loaded, and the
   * answers are set in Chromium. Without a handler Electron grants, and so does this.
   */
  async decidePermissions(contents: WebContents, url: string): Promise<void> {
    const { origin, protocol: scheme } = new URL(url)
    if (!scheme.startsWith('http')) return
    const details = { requestingUrl: toApp(url), isMainFrame: true }
    const decisions = Object.entries(PERMISSIONS).map(async ([permission, names]) => {
      const requested = await new Promise<boolean>(resolve =>
        this.requestHandler ? this.requestHandler(contents, permission, resolve, details) : resolve(true),
      )
      const granted = requested && (this.checkHandler?.(contents, permission, toApp(origin), details) ?? true)
      const setting = granted ? 'granted' : 'denied'
      for (const name of names) {
        browser().cdp.browser.tell('Browser.setPermission', { permission: { name }, setting, origin })
      }
    })
    await Promise.all(decisions)
  }
}

export const defaultSession = strict('session', new Session())
