import { app, type Session, type WebContents } from 'electron'
import { origin } from './protocol.ts'

/** Everything a page of ours may be. One object, so that a test can hold it against the rule. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  plugins: false,
  spellcheck: false,
  safeDialogs: true,
  disableDialogs: true,
  enableDeprecatedPaste: false,
  backgroundThrottling: false,
} as const

/** Must run before the app is ready. */
export function hardenProcess(): void {
  app.enableSandbox()
  // The development server lives on this machine; a packaged app has none.
  const kept = app.isPackaged ? '' : ' , EXCLUDE localhost , EXCLUDE 127.0.0.1'
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${kept}`)
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'no-pings',
    'disable-sync',
  ])
    app.commandLine.appendSwitch(name)
  app.on('web-contents-created', (_event, contents) => hardenContents(contents))
}

/** Whether an address is the window's own. `developing` adds the address of the development server. */
export function isOwn(url: string, developing: string | undefined): boolean {
  const target = URL.parse(url)
  if (!target || target.username || target.password) return false
  const own = [origin, developing].filter(each => each !== undefined).map(each => new URL(each))
  return own.some(each => each.protocol === target.protocol && each.host === target.host)
}

function hardenContents(contents: WebContents): void {
  const developing = developmentServer()
  contents.on('will-navigate', event => {
    if (!isOwn(event.url, developing)) event.preventDefault()
  })
  contents.on('will-redirect', event => {
    if (!isOwn(event.url, developing)) event.preventDefault()
  })
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

export function hardenSession(session: Session): void {
  const developing = developmentServer()
  session.setPermissionRequestHandler((_contents, _permission, reply) => reply(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, reply) => reply({}))
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, reply) => reply({ cancel: !mayLoad(details.url, developing) }))
  session.on('will-download', event => event.preventDefault())
}

/** The app opens no connection: only its own scheme and data it made itself. */
export function mayLoad(url: string, developing: string | undefined): boolean {
  if (/^(data|blob|devtools):/.test(url)) return true
  if (developing && url.startsWith('ws:')) return isOwn(url.replace(/^ws:/, 'http:'), developing)
  return isOwn(url, developing)
}

/** Set by the development server only; a packaged app has none. */
export function developmentServer(): string | undefined {
  return app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
}
