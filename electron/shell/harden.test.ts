import { EventEmitter } from 'node:events'
import { beforeEach, describe, expect, it, vi } from 'vitest'

/** Electron as far as it is told what a page may do; each test looks at what it was told. */
const told = vi.hoisted(() => ({
  packaged: true,
  sandboxed: false,
  switches: [] as string[][],
  created: (_event: unknown, _contents: unknown) => {},
  window: {} as { webPreferences?: object },
}))
vi.mock('electron', () => ({
  app: {
    get isPackaged() {
      return told.packaged
    },
    enableSandbox: () => {
      told.sandboxed = true
    },
    commandLine: { appendSwitch: (...given: string[]) => void told.switches.push(given) },
    on: (_name: string, listener: typeof told.created) => {
      told.created = listener
    },
  },
  protocol: {},
  nativeTheme: {},
  screen: { getAllDisplays: () => [] },
  BrowserWindow: class {
    constructor(options: { webPreferences: object }) {
      told.window = options
    }
    once() {}
    on() {}
    getBounds() {}
    async loadURL() {}
  },
}))
const { hardenProcess, hardenSession, isOwn, mayLoad } = await import('./harden.ts')
const { openWindow } = await import('./window.ts')

beforeEach(() => {
  told.packaged = true
  told.switches = []
})

describe('addresses', () => {
  it.each(['app://quorum/', 'app://quorum/index.html#/home'])('%s is our own', url =>
    expect(isOwn(url, undefined)).toBe(true),
  )
  it.each([
    'https://example.com/',
    'app://quorum.evil/',
    'app://user@quorum/',
    'app://quorum@evil/',
    'https://quorum/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hi',
    'not an address',
  ])('%s is not', url => expect(isOwn(url, undefined)).toBe(false))
  it('no request leaves the app', () => {
    for (const url of [
      'http://127.0.0.1/',
      'https://example.com/x.js',
      'ws://127.0.0.1:1',
      'ftp://a',
      'file:///etc/passwd',
    ])
      expect(mayLoad(url, undefined)).toBe(false)
    expect(mayLoad('app://quorum/assets/a.js', undefined)).toBe(true)
  })
})

describe('the window', () => {
  it('is sandboxed, isolated, without Node and without what it does not use', () => {
    openWindow(() => null)
    expect(told.window.webPreferences).toEqual({
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
      devTools: false,
      preload: expect.stringMatching(/preload\.cjs$/),
    })
  })
  it('has the tools of developers only where it is developed', () => {
    told.packaged = false
    openWindow(() => null)
    expect(told.window.webPreferences).toMatchObject({ devTools: true })
  })
})

describe('the process', () => {
  it('sandboxes every page', () => {
    hardenProcess()
    expect(told.sandboxed).toBe(true)
  })
  it('resolves no name, and asks nothing of the network by itself', () => {
    hardenProcess()
    expect(told.switches).toEqual([
      ['host-resolver-rules', 'MAP * ~NOTFOUND'],
      ['disable-background-networking'],
      ['disable-component-update'],
      ['disable-domain-reliability'],
      ['no-pings'],
      ['disable-sync'],
    ])
  })
})

describe('every page', () => {
  class Contents extends EventEmitter {
    opening = (): unknown => 'nobody asked'
    rtc = ''
    setWindowOpenHandler(handler: () => unknown) {
      this.opening = handler
    }
    setWebRTCIPHandlingPolicy(policy: string) {
      this.rtc = policy
    }
    refuses(name: string, url: string): boolean {
      const event = { url, preventDefault: vi.fn() }
      this.emit(name, event)
      return event.preventDefault.mock.calls.length > 0
    }
  }
  let contents: Contents
  beforeEach(() => {
    hardenProcess()
    contents = new Contents()
    told.created({}, contents)
  })

  it.each(['will-navigate', 'will-redirect'])('stays where it is: %s', name => {
    expect(contents.refuses(name, 'https://example.com/')).toBe(true)
    expect(contents.refuses(name, 'file:///etc/passwd')).toBe(true)
    expect(contents.refuses(name, 'app://quorum/index.html')).toBe(false)
  })
  it('opens no window', () => expect(contents.opening()).toEqual({ action: 'deny' }))
  it('holds no page within the page', () => expect(contents.refuses('will-attach-webview', '')).toBe(true))
  it('tells no address of this machine to others', () => expect(contents.rtc).toBe('disable_non_proxied_udp'))
})

describe('the session', () => {
  /** Hands every handler it is given to the test. */
  function hardened() {
    const heard = new Map<string, (...given: never[]) => unknown>()
    const put = (name: string) => (handler: (...given: never[]) => unknown) => void heard.set(name, handler)
    const session = {
      setPermissionRequestHandler: put('request'),
      setPermissionCheckHandler: put('check'),
      setDevicePermissionHandler: put('device'),
      setDisplayMediaRequestHandler: put('display'),
      setSpellCheckerEnabled: vi.fn(),
      webRequest: { onBeforeRequest: put('load') },
      on: (name: string, handler: (...given: never[]) => unknown) => put(name)(handler),
    }
    hardenSession(session as never)
    const call = (name: string, ...given: unknown[]) => heard.get(name)?.(...(given as never[]))
    /** What a handler that replies by a callback replies. */
    const reply = (name: string, ...given: unknown[]) => {
      const answered = vi.fn()
      call(name, ...given, answered)
      return answered.mock.calls[0]?.[0]
    }
    return { session, call, reply }
  }

  it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'fullscreen', 'openExternal'])(
    'grants no permission: %s',
    permission => {
      const { call, reply } = hardened()
      expect(reply('request', null, permission)).toBe(false)
      expect(call('check', null, permission, 'app://quorum', {})).toBe(false)
    },
  )
  it('gives no device and no picture of the screen', () => {
    const { call, reply } = hardened()
    expect(call('device', {})).toBe(false)
    expect(reply('display', {})).toEqual({})
  })
  it('lets nothing out, whoever asks', () => {
    const { reply } = hardened()
    expect(reply('load', { url: 'https://example.com/' })).toEqual({ cancel: true })
    expect(reply('load', { url: 'app://quorum/assets/a.js' })).toEqual({ cancel: false })
  })
  it('downloads nothing, and fetches no dictionary', () => {
    const { session, call } = hardened()
    const event = { preventDefault: vi.fn() }
    call('will-download', event)
    expect(event.preventDefault).toHaveBeenCalled()
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
  })
})
