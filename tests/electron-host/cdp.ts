// Chromium's DevTools protocol over two pipes: JSON messages, each ended by a NUL byte.
import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Protocol } from '../../node_modules/playwright-core/types/protocol'

export type { Protocol }

type Commands = Protocol.CommandParameters
type Replies = Protocol.CommandReturnValues
type Events = Protocol.Events

type Incoming = {
  id?: number
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
  sessionId?: string
}
type Waiting = { method: string; resolve: (result: unknown) => void; reject: (error: Error) => void }

/** One conversation: the browser's own, or the one with a page. */
export class CdpSession {
  readonly id: string | undefined
  private readonly pipe: CdpPipe
  private readonly events = new EventEmitter().setMaxListeners(0)

  constructor(pipe: CdpPipe, id?: string) {
    this.pipe = pipe
    this.id = id
  }
  send<M extends keyof Commands>(method: M, params?: Commands[M]): Promise<Replies[M]> {
    return this.pipe.send(method, params ?? {}, this.id) as Promise<Replies[M]>
  }
  /** For commands whose failure means that the page or the browser is gone, which other events tell. */
  tell<M extends keyof Commands>(method: M, params?: Commands[M]): void {
    this.send(method, params).catch(() => {})
  }
  on<E extends keyof Events>(event: E, listener: (params: Events[E]) => void): void {
    this.events.on(event, listener)
  }
  off<E extends keyof Events>(event: E, listener: (params: Events[E]) => void): void {
    this.events.off(event, listener)
  }
  receive(event: string, params: unknown): void {
    this.events.emit(event, params)
  }
}

export class CdpPipe {
  readonly browser = new CdpSession(this)
  private readonly input: Writable
  private readonly sessions = new Map<string, CdpSession>()
  private readonly waiting = new Map<number, Waiting>()
  private lastId = 0
  private rest: Buffer = Buffer.alloc(0)
  private closed = false

  constructor(input: Writable, output: Readable) {
    this.input = input
    output.on('data', (chunk: Buffer) => this.read(chunk))
    for (const stream of [input, output]) stream.on('error', () => this.close())
  }
  send(method: string, params: object, sessionId?: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.closed) return reject(new Error(`${method}: Chromium has ended`))
      const id = ++this.lastId
      this.waiting.set(id, { method, resolve, reject })
      this.input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }
  async attach(targetId: string): Promise<CdpSession> {
    const { sessionId } = await this.browser.send('Target.attachToTarget', { targetId, flatten: true })
    const session = new CdpSession(this, sessionId)
    this.sessions.set(sessionId, session)
    return session
  }
  detach(session: CdpSession): void {
    if (session.id) this.sessions.delete(session.id)
  }
  close(): void {
    this.closed = true
    for (const { method, reject } of this.waiting.values()) reject(new Error(`${method}: Chromium has ended`))
    this.waiting.clear()
  }
  private read(chunk: Buffer): void {
    this.rest = this.rest.length ? Buffer.concat([this.rest, chunk]) : chunk
    for (let end = this.rest.indexOf(0); end >= 0; end = this.rest.indexOf(0)) {
      const text = this.rest.toString('utf8', 0, end)
      this.rest = this.rest.subarray(end + 1)
      this.dispatch(JSON.parse(text) as Incoming)
    }
  }
  private dispatch(message: Incoming): void {
    if (message.id === undefined) {
      const session = message.sessionId ? this.sessions.get(message.sessionId) : this.browser
      session?.receive(message.method ?? '', message.params)
      return
    }
    const call = this.waiting.get(message.id)
    this.waiting.delete(message.id)
    if (message.error) call?.reject(new Error(`${call.method}: ${message.error.message}`))
    else call?.resolve(message.result)
  }
}
