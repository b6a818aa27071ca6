// One page of Chromium: its frames, the preload's world in it, and the messages between that world and main.
import { EventEmitter } from 'node:events'
import { browser } from './browser.ts'
import type { CdpSession, Protocol } from './cdp.ts'
import { makeCodec } from './codec.ts'
import { Frames } from './frame.ts'
import { PRELOAD_WORLD, pageScript, preloadScript } from './inject.ts'
import type { Downward, Outcome, Upward } from './notice.ts'
import { toApp } from './scheme.ts'

/** Where an answer goes: the preload's world that asked, which a reload replaces. */
export type Sender = { world: number; frame: string }
type PageEvents = {
  message: [message: Upward, sender: Sender]
  navigated: [url: string]
  'navigated-in-page': [url: string, isMainFrame: boolean]
  'dom-ready': []
  loaded: []
  painted: []
  crashed: []
  console: [entry: { level: string; message: string; lineNumber: number; sourceId: string }]
}

const codec = makeCodec()

export class Page extends EventEmitter<PageEvents> {
  readonly target: string
  readonly session: CdpSession
  readonly frames = new Frames()
  mainFrame = ''
  /** Where the page said it wants to go, until the request for it comes by. */
  readonly wishes = new Set<string>()
  private readonly token = `host${crypto.randomUUID().replaceAll('-', '')}`
  /** The preload's worlds, each with its frame. */
  private readonly worlds = new Map<number, string>()

  private constructor(target: string, session: CdpSession) {
    super()
    this.target = target
    this.session = session
  }
  static async attach(
    target: string,
    preload: { source: string; path: string },
    shortcuts: string[],
  ): Promise<Page> {
    const page = new Page(target, await browser().cdp.attach(target))
    page.listen()
    await page.prepare(preload, shortcuts)
    return page
  }

  /** Sends to one preload's world, or to the main frame's. Lost when there is none, as in Electron. */
  deliver(message: Downward, world = this.mainWorld()): void {
    if (world === undefined || !this.worlds.has(world)) return
    const expression = `globalThis.${this.token}(${JSON.stringify(codec.encode(message))})`
    this.session.tell('Runtime.evaluate', { expression, contextId: world })
  }
  reply(id: number, outcome: Outcome, { world }: Sender): void {
    try {
      this.deliver({ kind: 'reply', id, outcome }, world)
    } catch (error) {
      this.deliver({ kind: 'reply', id, outcome: { ok: false, error: String(error) } }, world)
    }
  }
  async evaluate(expression: string, userGesture = false): Promise<unknown> {
    const reply = await this.session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture,
    })
    if (!reply.exceptionDetails) return reply.result.value
    throw new Error(reply.exceptionDetails.exception?.description ?? reply.exceptionDetails.text)
  }
  close(): void {
    browser().cdp.browser.tell('Target.closeTarget', { targetId: this.target })
  }

  private mainWorld(): number | undefined {
    return [...this.worlds].find(([, frame]) => frame === this.mainFrame)?.[0]
  }
  private async prepare(preload: { source: string; path: string }, shortcuts: string[]): Promise<void> {
    const { session, token } = this
    const binding = `${token}send`
    const [{ frameTree }] = await Promise.all([
      session.send('Page.getFrameTree'),
      session.send('Page.enable'),
      session.send('Inspector.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
      session.send('Runtime.addBinding', { name: binding, executionContextName: PRELOAD_WORLD }),
      session.send('Runtime.enable'),
      session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(token, shortcuts) }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: preloadScript(token, binding, preload),
        worldName: PRELOAD_WORLD,
      }),
    ])
    this.mainFrame = frameTree.frame.id
    this.frames.add(this.mainFrame, undefined)
  }
  private listen(): void {
    const { session, worlds, frames } = this
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId } = context.auxData as { frameId: string }
      if (context.name === PRELOAD_WORLD) worlds.set(context.id, frameId)
    })
    session.on(
      'Runtime.executionContextDestroyed',
      ({ executionContextId }) => void worlds.delete(executionContextId),
    )
    session.on('Runtime.executionContextsCleared', () => worlds.clear())
    session.on('Runtime.bindingCalled', ({ payload, executionContextId: world }) => {
      this.emit('message', codec.decode(payload) as Upward, {
        world,
        frame: worlds.get(world) ?? this.mainFrame,
      })
    })
    session.on('Runtime.consoleAPICalled', entry => this.emit('console', toConsoleEntry(entry)))
    session.on('Page.frameRequestedNavigation', ({ frameId, url }) => {
      if (frameId === this.mainFrame) this.wishes.add(withoutFragment(url))
    })
    session.on('Page.frameAttached', ({ frameId, parentFrameId }) => {
      frames.add(frameId, parentFrameId)
    })
    session.on('Page.frameDetached', ({ frameId, reason }) => {
      if (reason === 'remove') frames.delete(frameId)
    })
    session.on('Page.frameNavigated', ({ frame }) => this.frameNavigated(frame))
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const frame = frames.get(frameId)
      if (frame) frame.url = toApp(url)
      this.emit('navigated-in-page', toApp(url), frameId === this.mainFrame)
    })
    session.on('Page.domContentEventFired', () => this.emit('dom-ready'))
    session.on('Page.loadEventFired', () => this.emit('loaded'))
    session.on('Page.lifecycleEvent', ({ name, frameId }) => {
      if (name === 'firstPaint' && frameId === this.mainFrame) this.emit('painted')
    })
    session.on('Inspector.targetCrashed', () => this.emit('crashed'))
  }
  private frameNavigated({ id, url, parentId: parent }: Protocol.Page.Frame): void {
    this.frames.add(id, parent).url = toApp(url)
    if (parent) return
    this.mainFrame = id
    this.emit('navigated', toApp(url))
  }
}

export function withoutFragment(url: string): string {
  return url.replace(/#.*/, '')
}

function toConsoleEntry({ type, args, stackTrace }: Protocol.Runtime.consoleAPICalledPayload) {
  const place = stackTrace?.callFrames[0]
  return {
    level: type === 'warning' || type === 'error' ? type : 'info',
    message: args.map(arg => String(arg.value ?? arg.description ?? '')).join(' '),
    lineNumber: place?.lineNumber ?? 0,
    sourceId: toApp(place?.url ?? ''),
  }
}
