// The one Chromium behind the app. Requests and pages of every kind arrive at its browser-level session.
import { Chromium } from './chromium.ts'
import { blankPage } from './inject.ts'

let chromium: Chromium | undefined
let unclaimed: Promise<string> | undefined
let pages = 0

export function browser(): Chromium {
  if (!chromium) throw new Error('electron host: this needs the app to be ready')
  return chromium
}

export function browserHasStarted(): boolean {
  return chromium !== undefined && !chromium.ended
}

/** Chromium starts with a window; the app's first BrowserWindow takes it. */
export function startBrowser(profile: string, switches: readonly string[]): Chromium {
  const page = blankPage(0)
  chromium = new Chromium(profile, ['--window-size=800,600', '--window-position=40,40', ...switches], page)
  unclaimed = pageAt(page)
  chromium.cdp.browser.tell('Target.setDiscoverTargets', { discover: true })
  return chromium
}

/** The DevTools target of a fresh, blank window. */
export async function claimPage(size: { width: number; height: number }): Promise<string> {
  const first = unclaimed
  unclaimed = undefined
  if (first !== undefined) return first
  const page = blankPage(++pages)
  const opened = pageAt(page)
  browser().openWindow(page, [`--window-size=${size.width},${size.height}`])
  return opened
}

function pageAt(url: string): Promise<string> {
  const session = browser().cdp.browser
  return new Promise((resolve, reject) => {
    const look = ({ targetInfo }: { targetInfo: { type: string; url: string; targetId: string } }) => {
      if (targetInfo.type !== 'page' || decodeURI(targetInfo.url) !== url) return
      session.off('Target.targetCreated', look)
      session.off('Target.targetInfoChanged', look)
      resolve(targetInfo.targetId)
    }
    session.on('Target.targetCreated', look)
    session.on('Target.targetInfoChanged', look)
    browser().once('exit', () => reject(new Error('electron host: Chromium ended before its window opened')))
  })
}
