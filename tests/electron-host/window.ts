import { EventEmitter } from 'node:events'
import { appEvents } from './app-events.ts'
import { WebContents } from './contents.ts'
import { HostEvent } from './host-event.ts'
import { Menu } from './menu.ts'
import { NativeWindow, type WindowState } from './native-window.ts'
import { windows } from './registry.ts'
import { roles } from './roles.ts'
import { strict, strictClass } from './strict.ts'
import { checkOptions } from './window-options.ts'
import * as x11 from './x11.ts'

type Options = Electron.BrowserWindowConstructorOptions

const ENTERED: Record<WindowState, string | undefined> = {
  normal: undefined,
  minimized: 'minimize',
  maximized: 'maximize',
  fullscreen: 'enter-full-screen',
}
const LEFT: Record<WindowState, string | undefined> = {
  normal: undefined,
  minimized: 'restore',
  maximized: 'unmaximize',
  fullscreen: 'leave-full-screen',
}

export class HostWindow extends EventEmitter {
  readonly webContents = strict('webContents', new WebContents())
  readonly id = this.webContents.id
  private readonly options: Options
  private readonly native: NativeWindow
  private shown: boolean
  private focused = false
  private kiosk = false
  private onTop = false
  private contentProtected = false
  private painted = false
  private ended = false
  private title: string

  static getAllWindows(): HostWindow[] {
    return [...windows.values()]
  }
  static getFocusedWindow(): HostWindow | null {
    return HostWindow.getAllWindows().find(window => window.isFocused()) ?? null
  }
  static fromWebContents(contents: WebContents): HostWindow | null {
    return HostWindow.getAllWindows().find(window => window.webContents === contents) ?? null
  }
  static fromId(id: number): HostWindow | null {
    return windows.get(id) ?? null
  }

  constructor(options: Options = {}) {
    super()
    if (!appEvents.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    checkOptions(options)
    const { width = 800, height = 600, x = 40, y = 40, title = '', show = true } = options
    this.options = options
    this.title = title
    this.shown = show
    this.native = new NativeWindow({ x, y, width, height })
  }
  open(): void {
    const { options, webContents, native } = this
    const { x, y, width, height } = { ...native.bounds, ...options }
    windows.set(this.id, this)
    this.listen()
    webContents.open(options.webPreferences?.preload, { width, height })
    const place = options.x === undefined ? { width, height } : { x, y, width, height }
    void webContents.attached().then(async ({ target }) => {
      await native.attach(target, place)
      this.activeWindowIs(x11.activeWindow())
    })
    if (options.kiosk) this.setKiosk(true)
    else if (options.fullscreen) this.setFullScreen(true)
    queueMicrotask(() => {
      appEvents.emit('browser-window-created', this)
      appEvents.emit('web-contents-created', webContents)
    })
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url)
  }
  show(): void {
    this.shown = true
    this.emit('show')
    this.focus()
    this.activeWindowIs(x11.activeWindow())
  }
  close(): void {
    void this.tryToClose()
  }
  destroy(): void {
    this.webContents.close()
  }
  focus(): void {
    void this.native.activate()
  }
  minimize(): void {
    void this.native.setState('minimized')
  }
  restore(): void {
    void this.native.setState('normal')
  }
  maximize(): void {
    void this.native.setState('maximized')
  }
  setFullScreen(on: boolean): void {
    void this.native.setState(on ? 'fullscreen' : 'normal')
  }
  setKiosk(on: boolean): void {
    this.kiosk = on
    this.setFullScreen(on)
  }
  setAlwaysOnTop(on: boolean): void {
    this.onTop = on
    void this.native.setAbove(on)
  }
  setBounds(bounds: Partial<Electron.Rectangle>): void {
    void this.native.setBounds(bounds)
  }
  getBounds(): Electron.Rectangle {
    return { ...this.native.bounds }
  }
  setTitle(title: string): void {
    this.title = title
  }
  getTitle(): string {
    return this.title
  }
  /** Recorded only; on Linux it does nothing in Electron either. */
  setContentProtection(on: boolean): void {
    this.contentProtected = on
  }
  isContentProtected(): boolean {
    return this.contentProtected
  }
  // A Chromium app window has no menu bar to hide, and paints the page's own background.
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setBackgroundColor(): void {}

  isVisible(): boolean {
    return this.shown
  }
  isFocused(): boolean {
    return this.focused
  }
  isDestroyed(): boolean {
    return this.ended
  }
  isKiosk(): boolean {
    return this.kiosk
  }
  isAlwaysOnTop(): boolean {
    return this.onTop
  }
  isFullScreen(): boolean {
    return this.native.state === 'fullscreen'
  }
  isMinimized(): boolean {
    return this.native.state === 'minimized'
  }
  isMaximized(): boolean {
    return this.native.state === 'maximized'
  }

  /** Asks the app as the close button would; answers whether the window went. */
  async tryToClose(): Promise<boolean> {
    if (this.ended) return true
    const event = new HostEvent()
    this.emit('close', event)
    if (event.defaultPrevented) return false
    const closed = new Promise<void>(resolve => this.once('closed', resolve))
    this.webContents.close()
    await closed
    return true
  }
  activeWindowIs(x11Window: number): void {
    if (this.native.x11Window) this.focusIs(x11Window === this.native.x11Window)
  }
  /** A window that is not shown yet is on the screen here, but the app shall not know. */
  focusIs(focused: boolean): void {
    if (focused === this.focused || this.ended || !this.shown) return
    this.focused = focused
    this.emit(focused ? 'focus' : 'blur', new HostEvent())
  }

  private listen(): void {
    const { signals } = this.webContents
    signals.on('painted', () => this.paint())
    signals.on('resized', () => void this.native.look())
    signals.on('focus', focused => appEvents.emit('page-focus', this, focused))
    signals.on('accelerator', keys => this.act(keys))
    signals.on('html-full-screen', on => this.emit(on ? 'enter-html-full-screen' : 'leave-html-full-screen'))
    signals.on('gone', () => this.end())
    this.native.on('resized', () => this.emit('resize'))
    this.native.on('moved', () => this.emit('move'))
    this.native.on('state', (now, before) => {
      for (const event of [LEFT[before], ENTERED[now]]) if (event) this.emit(event)
    })
  }
  private paint(): void {
    if (this.painted || !this.webContents.getURL()) return
    this.painted = true
    this.emit('ready-to-show', new HostEvent())
  }
  /** A key the page let pass: the window manager's Alt+F4, or a menu's. */
  private act(keys: string): void {
    if (keys === 'alt+f4') this.close()
    const item = Menu.itemFor(keys)
    if (item?.role) roles[item.role]?.(this)
    else item?.click()
  }
  private end(): void {
    if (this.ended) return
    this.ended = true
    this.native.end()
    windows.delete(this.id)
    this.emit('closed')
    appEvents.emit('window-gone')
  }
}

export type BrowserWindow = HostWindow
export const BrowserWindow = strictClass('BrowserWindow', HostWindow)
