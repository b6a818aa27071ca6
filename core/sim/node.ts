import type { Json } from './json.ts'
import type { Flags } from './trace.ts'

/**
 * What a node may do. Everything else, the other nodes' memory first of all, is out of its reach. `Message` is the
 * type of what the nodes of this cluster send each other; it must be plain JSON.
 */
export interface Context<Message = Json> {
  readonly id: string
  /** The other nodes, in order. */
  readonly peers: readonly string[]
  /** Hands a copy of the message to the network, which may lose, double, delay or reorder it. */
  send(to: string, message: Message): void
  /** Sends to every peer. */
  broadcast(message: Message): void
  /** Calls `onTimer(name)` once, `ms` later by this node's own clock. Setting a name again replaces it. */
  setTimer(name: string, ms: number): void
  cancelTimer(name: string): void
  /** The node's own wall clock in ms: it starts near 0, may be off, may run fast or slow, and may jump. */
  now(): number
  /** Ms since this node last started: may run fast or slow, never jumps. */
  monotonic(): number
  /** Survives a crash. Everything else the node holds does not. */
  readonly durable: Durable
  /** At least 0, below 1, from the run's own dice. */
  random(): number
  log(text: string): void
  /** Shows flags in the diagram and to the rules of the run; they are merged into those already shown. */
  state(flags: Flags): void
}

export interface Durable {
  /** A copy; undefined when never set. That it is a `Value` is the caller's promise. */
  get<Value = Json>(key: string): Value | undefined
  set(key: string, value: unknown): void
  delete(key: string): void
}

/** What a client asks. `id` is the same for every attempt of one operation. */
export interface Request {
  readonly id: string
  readonly client: string
  readonly f: string
  readonly key?: string
  readonly value?: Json
}

/**
 * The answer to a request. `ok: false` says that nothing happened and nothing will. `redirect` names the node to ask
 * instead.
 */
export interface Response {
  ok: boolean
  value?: Json
  error?: string
  redirect?: string
}

/** What a node does when something happens to it. A handler runs at once and to its end: no promises, no waiting. */
export interface Handlers<Message = Json> {
  onStart?(): void
  /** After a crash: memory is empty, `durable` is as it was. Without it, onStart is called. */
  onRestart?(): void
  onMessage?(from: string, message: Message): void
  onTimer?(name: string): void
  onRequest?(request: Request, reply: (response: Response) => void): void
}

/** Called once for each start of each node: what it keeps in variables is the node's volatile memory. */
export type CreateNode<Message = Json> = (ctx: Context<Message>) => Handlers<Message>

/** A node whatever its messages are. */
export type AnyNode = CreateNode<never>
