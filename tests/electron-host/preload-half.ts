import type { Bridge } from './bridge.ts'
import type { Codec } from './codec.ts'
import type { Downward, Notice, Upward } from './notice.ts'

type Preload = { require: (name: string) => unknown; process: object }

/**
 * The preload's world: `electron` as a sandboxed preload sees it, and the page's notices on their way to main.
 * `send` is a binding that exists in this world only. Injected by source: refers to nothing outside itself.
 */
export function preloadHalf(
  token: string,
  send: (text: string) => void,
  codec: Codec,
  bridge: Bridge,
  environment: object,
): Preload {
  type Listener = (event: object, ...args: unknown[]) => void
  type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void }
  const listeners = new Map<string, { listener: Listener; original: Listener }[]>()
  const calls = new Map<number, Waiting>()
  let lastCall = 0

  const up = (message: Upward) => send(codec.encode(message))
  const say = (notice: Notice) => up({ kind: 'notice', notice })
  const heard = (channel: string) => {
    const list = listeners.get(channel) ?? []
    listeners.set(channel, list)
    return list
  }
  const on = (channel: string, listener: Listener) => {
    heard(channel).push({ listener, original: listener })
    return ipcRenderer
  }
  const off = (channel: string, listener: Listener) => {
    const list = heard(channel)
    const index = list.findIndex(entry => entry.original === listener)
    if (index >= 0) list.splice(index, 1)
    return ipcRenderer
  }
  const once = (channel: string, original: Listener) => {
    const listener: Listener = (event, ...args) => {
      off(channel, original)
      original(event, ...args)
    }
    heard(channel).push({ listener, original })
    return ipcRenderer
  }
  const ipcRenderer = {
    on,
    off,
    once,
    addListener: on,
    removeListener: off,
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return ipcRenderer
    },
    send: (channel: string, ...args: unknown[]) => up({ kind: 'send', channel, args }),
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise<unknown>((resolve, reject) => {
        const id = lastCall + 1
        up({ kind: 'invoke', id, channel, args })
        lastCall = id
        calls.set(id, { resolve, reject })
      }),
  }

  const receive = (text: string) => {
    const message = codec.decode(text) as Downward
    if (message.kind === 'event') {
      for (const { listener } of [...heard(message.channel)]) {
        listener({ sender: ipcRenderer, ports: [] }, ...message.args)
      }
      return
    }
    const call = calls.get(message.id)
    calls.delete(message.id)
    if (message.outcome.ok) call?.resolve(message.outcome.value)
    else call?.reject(new Error(message.outcome.error))
  }
  Object.defineProperty(globalThis, token, { value: receive })

  document.addEventListener(`${token}notice`, event => say((event as CustomEvent<Notice>).detail))
  document.addEventListener('fullscreenchange', () => {
    say({ t: 'html-full-screen', on: document.fullscreenElement !== null })
  })
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const tellTheme = () => say({ t: 'dark', on: dark.matches })
  dark.addEventListener('change', tellTheme)
  tellTheme()
  addEventListener('contextmenu', event => event.preventDefault())
  addEventListener('resize', () => say({ t: 'resize' }))
  addEventListener('focus', event => event.target === window && say({ t: 'focus' }), true)
  addEventListener('blur', event => event.target === window && say({ t: 'blur' }), true)
  const tellKey = (event: KeyboardEvent) => {
    const { key, code, ctrlKey: control, altKey: alt, shiftKey: shift, metaKey: meta, repeat } = event
    const modifiers = [(control || meta) && 'ctrl', alt && 'alt', shift && 'shift']
    say({
      t: 'key',
      input: {
        type: event.type === 'keydown' ? 'keyDown' : 'keyUp',
        key,
        code,
        control,
        alt,
        shift,
        meta,
        isAutoRepeat: repeat,
      },
      accelerator: [...modifiers, key.toLowerCase()].filter(Boolean).join('+'),
    })
  }
  addEventListener('keydown', tellKey, true)
  addEventListener('keyup', tellKey, true)
  // A click that Chromium would answer with a new tab or by asking the system to open something.
  addEventListener('click', event => {
    if (event.defaultPrevented) return
    const link = event.composedPath().find(node => node instanceof HTMLAnchorElement)
    if (!link?.href) return
    const outside = link.target === '_blank'
    if (!outside && /^https?:$/.test(new URL(link.href).protocol)) return
    event.preventDefault()
    say({ t: outside ? 'open' : 'leave', url: link.href })
  })

  const refuse = (name: string) =>
    new Proxy(
      {},
      {
        get: (_target, key) => {
          throw new Error(`electron host: ${name}.${String(key)} is not implemented`)
        },
      },
    )
  const electron = {
    contextBridge: { exposeInMainWorld: bridge.expose },
    ipcRenderer,
    webFrame: refuse('webFrame'),
    webUtils: refuse('webUtils'),
  }
  return {
    process: Object.freeze({ ...environment, contextIsolated: true, sandboxed: true, type: 'renderer' }),
    require: name => {
      if (name === 'electron' || name === 'electron/renderer') return electron
      throw new Error(`module not found: ${name}`)
    },
  }
}
