import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { browser, claimPage } from './browser.ts'
import type { HostFrame } from './frame.ts'
import { HostEvent } from './host-event.ts'
import { ipcMain } from './ipc-main.ts'
import type { KeyInput, Notice, Upward } from './notice.ts'
import { Page, type Sender, withoutFragment } from './page.ts'
import { followTheme } from './page-theme.ts'
import { contentsByTarget } from './registry.ts'
import { toApp, toWeb } from './scheme.ts'
import { defaultSession } from './session.ts'
import { shortcuts } from './shortcuts.ts'

type OpenHandler = (details: Electron.HandlerDetails) => { action: 'deny' | 'allow' }
/** What the window has to know of its page. */
type Signals = {
  painted: []
  resized: []
  focus: [focused: boolean]
  accelerator: [accelerator: string]
  'html-full-screen': [on: boolean]
  dark: [dark: boolean]
  gone: []
}
type Size = { width: number; height: number }

let lastId = 0

export class WebContents extends EventEmitter {
  readonly id = ++lastId
  readonly session = defaultSession
  readonly signals = new EventEmitter<Signals>()
  /** Addresses main itself asked for: going there is no wish of the page. */
  private readonly ordered = new Set<string>()
  private readonly attachment = Promise.withResolvers<Page>()
  private page: Page | undefined
  private openHandler: OpenHandler | undefined
  private refusedKey = ''
  private zoom = 1
  private destroyed = false

  open(preload: string | undefined, size: Size): void {
    this.attach(preload, size).then(this.attachment.resolve, (error: unknown) => {
      console.error('electron host:', error)
      this.end()
    })
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.attached()
    const web = new URL(toWeb(url)).href
    await defaultSession.decidePermissions(this, web)
    this.ordered.add(withoutFragment(web))
    this.emit('did-start-loading')
    const loaded = new Promise<void>(resolve => this.once('did-finish-load', () => resolve()))
    const { errorText } = await page.session.send('Page.navigate', { url: web })
    if (errorText) {
      this.emit('did-fail-load', new HostEvent(), -2, errorText, url, true)
      throw Object.assign(new Error(`${errorText} loading '${url}'`), { code: errorText, url })
    }
    await loaded
  }
  reload(): void {
    this.ordered.add(withoutFragment(toWeb(this.getURL())))
    this.page?.session.tell('Page.reload')
  }
  send(channel: string, ...args: unknown[]): void {
    if (!this.destroyed) this.page?.deliver({ kind: 'event', channel, args })
  }
  async executeJavaScript(code: string, userGesture = false): Promise<unknown> {
    return (await this.attached()).evaluate(code, userGesture)
  }
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    const { landscape, printBackground, preferCSSPageSize, displayHeaderFooter } = options
    const chosen = { landscape, printBackground, preferCSSPageSize, displayHeaderFooter }
    const { data } = await (await this.attached()).session.send('Page.printToPDF', chosen)
    return Buffer.from(data, 'base64')
  }
  /** Chromium asks the person the rest, and does not tell how it went. */
  print(_options: object = {}, done: (printed: boolean, reason: string) => void = () => {}): void {
    this.executeJavaScript('print()', true).then(
      () => done(true, ''),
      (error: unknown) => done(false, String(error)),
    )
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }
  setZoomFactor(factor: number): void {
    this.zoom = factor
    this.page?.evaluate(`document.documentElement.style.zoom = '${factor}'`).catch(() => {})
  }
  getZoomFactor(): number {
    return this.zoom
  }
  openDevTools(): void {
    browser().cdp.browser.tell('Target.openDevTools', { targetId: this.target })
  }
  forcefullyCrashRenderer(): void {
    this.page?.session.tell('Page.crash')
  }
  setWebRTCIPHandlingPolicy(): void {} // nothing resolves here, whatever the policy
  setVisualZoomLevelLimits(): Promise<void> {
    return Promise.resolve()
  }
  getURL(): string {
    return this.mainFrame?.url ?? ''
  }
  get mainFrame(): HostFrame | null {
    return this.page?.frames.get(this.page.mainFrame) ?? null
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  close(): void {
    this.page?.close()
  }

  /** DevTools' name of the page; empty until it is attached. */
  get target(): string {
    return this.page?.target ?? ''
  }
  hasFrame(id: string): boolean {
    return this.page?.frames.has(id) ?? false
  }
  isMainFrame(id: string): boolean {
    return this.page?.mainFrame === id
  }
  attached(): Promise<Page> {
    return this.attachment.promise
  }
  /** Asked for each document request of the main frame: may the page go where it wants to? */
  allowsNavigation(webUrl: string): boolean {
    const wished = this.page?.wishes.delete(withoutFragment(webUrl)) ?? false
    if (this.ordered.delete(withoutFragment(webUrl)) || !wished) return true
    return this.askToNavigate(toApp(webUrl))
  }
  askToOpen(url: string): void {
    if (!this.openHandler) {
      throw new Error(
        `electron host: window.open('${url}') without setWindowOpenHandler opens a window in Electron`,
      )
    }
    const referrer = { url: this.getURL(), policy: 'default' as const }
    const answer = this.openHandler({
      url,
      frameName: '',
      features: '',
      disposition: 'foreground-tab',
      referrer,
    })
    if (answer.action === 'allow') throw new Error('electron host: child windows are not implemented')
  }
  end(): void {
    if (this.destroyed) return
    this.destroyed = true
    contentsByTarget.delete(this.target)
    this.emit('destroyed')
    this.signals.emit('gone')
  }

  private async attach(preload: string | undefined, size: Size): Promise<Page> {
    const source = preload ? readFileSync(preload, 'utf8') : ''
    const target = await claimPage(size)
    const page = await Page.attach(target, { source, path: preload ?? 'preload' }, shortcuts())
    this.page = page
    contentsByTarget.set(target, this)
    this.relay(page)
    const theme = followTheme(page)
    this.signals.on('dark', theme.pageSays)
    this.once('destroyed', theme.stop)
    return page
  }
  private relay(page: Page): void {
    page.on('message', (message, sender) => void this.receive(page, message, sender))
    page.on('navigated', url => {
      if (this.zoom !== 1) this.setZoomFactor(this.zoom)
      this.emit('did-navigate', new HostEvent(), url, 200, '')
    })
    page.on('navigated-in-page', (url, main) => this.emit('did-navigate-in-page', new HostEvent(), url, main))
    page.on('dom-ready', () => this.emit('dom-ready', new HostEvent()))
    page.on('loaded', () => {
      this.emit('did-finish-load')
      this.emit('did-stop-loading')
    })
    page.on('painted', () => this.signals.emit('painted'))
    page.on('crashed', () =>
      this.emit('render-process-gone', new HostEvent(), { reason: 'crashed', exitCode: 11 }),
    )
    page.on('console', entry => this.emit('console-message', new HostEvent(entry)))
  }
  private async receive(page: Page, message: Upward, sender: Sender): Promise<void> {
    if (message.kind === 'notice') return this.heed(message.notice)
    const { channel, args } = message
    const reply = (to: string, ...values: unknown[]) => this.send(to, ...values)
    const senderFrame = page.frames.get(sender.frame)
    const event = new HostEvent({ sender: this, senderFrame, type: 'frame', ports: [], reply })
    if (message.kind === 'send') return void ipcMain.emit(channel, event, ...args)
    page.reply(message.id, await ipcMain.answer(channel, event, args), sender)
  }
  private heed(notice: Notice): void {
    const { signals } = this
    if (notice.t === 'open') this.askToOpen(toApp(notice.url))
    else if (notice.t === 'leave') this.askToNavigate(toApp(notice.url))
    else if (notice.t === 'key') this.key(notice.input, notice.accelerator)
    else if (notice.t === 'resize') signals.emit('resized')
    else if (notice.t === 'html-full-screen') signals.emit('html-full-screen', notice.on)
    else if (notice.t === 'dark') signals.emit('dark', notice.on)
    else if (notice.t !== 'accelerator') signals.emit('focus', notice.t === 'focus')
    else if (notice.accelerator !== this.refusedKey) signals.emit('accelerator', notice.accelerator)
  }
  /** The page hears of the key whatever main says: a refusal only keeps the menu from acting on it. */
  private key(input: KeyInput, accelerator: string): void {
    const event = new HostEvent()
    this.emit('before-input-event', event, input)
    if (input.type === 'keyDown') this.refusedKey = event.defaultPrevented ? accelerator : ''
  }
  private askToNavigate(url: string): boolean {
    const event = new HostEvent({ url, isMainFrame: true, isSameDocument: false })
    this.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }
}
