type Options = Electron.BrowserWindowConstructorOptions

/** What a window may ask for here; anything else would be silently without effect. */
const KNOWN = new Set<keyof Options>([
  ...([
    'width',
    'height',
    'x',
    'y',
    'minWidth',
    'minHeight',
    'center',
    'resizable',
    'show',
    'title',
    'icon',
  ] as const),
  ...([
    'backgroundColor',
    'autoHideMenuBar',
    'fullscreen',
    'fullscreenable',
    'kiosk',
    'name',
    'frame',
  ] as const),
  ...([
    'windowStatePersistence',
    'webPreferences',
    'darkTheme',
    'titleBarStyle',
    'acceptFirstMouse',
  ] as const),
])

/** The windows of this host are sandboxed and context-isolated, because Chromium's are. */
export function checkOptions(options: Options): void {
  for (const name of Object.keys(options)) {
    if (!KNOWN.has(name as keyof Options)) throw new Error(`electron host: no window option ${name}`)
  }
  const { contextIsolation = true, sandbox = true, nodeIntegration = false } = options.webPreferences ?? {}
  if (!contextIsolation || !sandbox || nodeIntegration) {
    throw new Error('electron host: only sandboxed, context-isolated windows')
  }
}
