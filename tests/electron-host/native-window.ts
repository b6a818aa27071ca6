// The window around a page: where it is, in which state, and above which others.
import { EventEmitter } from 'node:events'
import { browser } from './browser.ts'
import * as x11 from './x11.ts'

export type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen'
type Events = {
  state: [now: WindowState, before: WindowState]
  resized: []
  moved: []
}

/** Chromium tells of no state change that the window manager made, so the window is looked at this often. */
const LOOK_EVERY_MS = 250

const taken = new Set<number>()

export class NativeWindow extends EventEmitter<Events> {
  state: WindowState = 'normal'
  bounds: Electron.Rectangle
  /** The X window, or 0 where no window manager tells it. */
  x11Window = 0
  private windowId = 0
  private ended = false
  private timer: NodeJS.Timeout | undefined
  private readonly attachment = Promise.withResolvers<void>()

  constructor(bounds: Electron.Rectangle) {
    super()
    this.bounds = bounds
  }
  async attach(targetId: string, wanted: Partial<Electron.Rectangle>): Promise<void> {
    this.windowId = (await browser().cdp.browser.send('Browser.getWindowForTarget', { targetId })).windowId
    await this.place(wanted)
    const mine = x11.windowsOf(browser().pid).find(id => !taken.has(id)) ?? 0
    this.x11Window = mine
    taken.add(mine)
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref()
    await this.look()
    this.attachment.resolve()
  }
  async setBounds(bounds: Partial<Electron.Rectangle>): Promise<void> {
    await this.attachment.promise
    await this.place(bounds)
    await this.look()
  }
  async setState(state: WindowState): Promise<void> {
    await this.attachment.promise
    // Chromium goes from one special state to another only by way of the normal one.
    if (state !== 'normal' && this.state !== 'normal' && this.state !== state) await this.change('normal')
    await this.change(state)
    await this.look()
  }
  async setAbove(above: boolean): Promise<void> {
    await this.attachment.promise
    if (this.x11Window) x11.setAbove(this.x11Window, above)
  }
  async activate(): Promise<void> {
    await this.attachment.promise
    if (this.x11Window) x11.activate(this.x11Window)
  }
  async look(): Promise<void> {
    if (this.ended || !this.windowId) return
    const reply = await this.tell('Browser.getWindowBounds', {})
    if (!reply || this.ended) return
    const { left: x = 0, top: y = 0, width = 0, height = 0, windowState = 'normal' } = reply.bounds
    const [bounds, state] = [this.bounds, this.state]
    this.bounds = { x, y, width, height }
    this.state = windowState
    if (width !== bounds.width || height !== bounds.height) this.emit('resized')
    if (x !== bounds.x || y !== bounds.y) this.emit('moved')
    if (windowState !== state) this.emit('state', windowState, state)
  }
  end(): void {
    this.ended = true
    clearInterval(this.timer)
    taken.delete(this.x11Window)
  }
  private async place({ x, y, width, height }: Partial<Electron.Rectangle>): Promise<void> {
    await this.tell('Browser.setWindowBounds', { bounds: { left: x, top: y, width, height } })
  }
  private async change(windowState: WindowState): Promise<void> {
    await this.tell('Browser.setWindowBounds', { bounds: { windowState } })
  }
  /** A window that is gone answers nothing; its end is told elsewhere. */
  private tell<M extends 'Browser.getWindowBounds' | 'Browser.setWindowBounds'>(method: M, params: object) {
    return browser()
      .cdp.browser.send(method, { ...params, windowId: this.windowId } as never)
      .catch(() => undefined)
  }
}
