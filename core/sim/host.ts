import { type ClockSetting, createClock } from './clock.ts'
import { createContext } from './context.ts'
import type { Dice } from './dice.ts'
import { copyJson, type Json } from './json.ts'
import type { Mail, Receiver } from './mail.ts'
import type { AnyNode, Handlers, Request, Response } from './node.ts'
import type { DropReason, Flags, Recorder } from './trace.ts'

/** What a host needs of the world it stands in. */
export interface Ground {
  now(): number
  schedule(afterMicros: number, run: () => void): void
  recorder: Recorder
  mail: Mail
  hostOf(id: string): Host | undefined
  /** A handler threw, or did what handlers may not do. */
  threw(node: string, error: unknown): void
}

/** One machine of the cluster: its disk and clock stay, the node that runs on it comes and goes. */
export interface Host extends Receiver {
  readonly id: string
  readonly view: NodeView
  start(): void
  crash(why?: string): void
  restart(): void
  pause(): void
  resume(): void
  skew(byMs: number): void
  drift(ppm: number): void
  message(from: string, payload: Json): void
  request(request: Request, reply: (response: Response) => void): void
}

/** What the rules of a run may look at. Alive: it changes as the run goes on. */
export interface NodeView {
  up: boolean
  flags: Flags
  durable: { [key: string]: Json }
}

export function createHost(
  id: string,
  create: AnyNode,
  peers: readonly string[],
  clockSetting: ClockSetting,
  dice: Dice,
  ground: Ground,
): Host {
  const { recorder } = ground
  const view: NodeView = { up: false, flags: {}, durable: Object.create(null) }
  const clock = createClock(ground.now, clockSetting)
  const timers = new Map<string, object>()
  let handlers: Handlers<never> | undefined
  let starts = 0
  let paused = false
  let backlog: { deliver: () => void; drop: (why: DropReason) => void }[] = []

  const run = (act: () => unknown) => {
    try {
      const returned = act()
      if (typeof returned === 'object' && returned !== null && 'then' in returned) {
        throw new TypeError('a handler returned a promise; handlers run at once and to their end')
      }
    } catch (error) {
      ground.threw(id, error)
    }
  }

  const take: Receiver['take'] = (deliver, drop) => {
    if (!view.up) drop('down')
    else if (paused) backlog.push({ deliver, drop })
    else deliver()
  }

  const setTimer = (name: string, ms: number) => {
    const mine = {}
    timers.set(name, mine)
    const ring = () => {
      if (timers.get(name) !== mine) return
      timers.delete(name)
      recorder.record({ kind: 'timer', node: id, name })
      run(() => handlers?.onTimer?.(name))
    }
    ground.schedule(clock.trueDelay(ms), () => {
      if (timers.get(name) !== mine) return
      take(ring, () => undefined)
    })
  }

  const boot = (act: (node: Handlers<never>) => unknown) => {
    starts += 1
    const thisStart = starts
    clock.boot()
    view.up = true
    const ctx = createContext({
      id,
      peers,
      clock,
      view,
      ground,
      setTimer,
      cancelTimer: name => void timers.delete(name),
      dice: dice.fork(`start ${starts}`),
      alive: () => starts === thisStart && view.up,
    })
    run(() => {
      const created: unknown = create(ctx)
      if (typeof created !== 'object' || created === null)
        throw new TypeError('createNode must return its handlers')
      handlers = created as Handlers<never>
      return act(handlers)
    })
  }

  const crash = (why?: string) => {
    if (!view.up) return
    recorder.record({ kind: 'crash', node: id, ...(why === undefined ? {} : { why }) })
    view.up = false
    view.flags = {}
    handlers = undefined
    paused = false
    timers.clear()
    const waiting = backlog
    backlog = []
    for (const each of waiting) each.drop('down')
  }

  const clockChanged = () => void recorder.record({ kind: 'clock', node: id, ...clock.reading() })

  return {
    id,
    view,
    take,
    start() {
      recorder.record({ kind: 'start', node: id })
      boot(node => node.onStart?.())
    },
    crash,
    restart() {
      if (view.up) return
      recorder.record({ kind: 'restart', node: id })
      boot(node => (node.onRestart ? node.onRestart() : node.onStart?.()))
    },
    pause() {
      if (!view.up || paused) return
      paused = true
      recorder.record({ kind: 'pause', node: id })
    },
    resume() {
      if (!paused) return
      paused = false
      recorder.record({ kind: 'resume', node: id })
      const waiting = backlog
      backlog = []
      for (const each of waiting) take(each.deliver, each.drop)
    },
    skew(byMs) {
      clock.jump(byMs)
      clockChanged()
    },
    drift(ppm) {
      clock.setDrift(ppm)
      clockChanged()
    },
    message: (from, payload) => run(() => handlers?.onMessage?.(from, payload as never)),
    request(request, reply) {
      const thisStart = starts
      run(() => {
        if (!handlers?.onRequest) return reply({ ok: false, error: `${id} answers no requests` })
        return handlers.onRequest(request, response => {
          if (starts !== thisStart || !view.up) return
          const copied = copyJson(response, `the reply of ${id}`) as unknown as Response
          if (typeof copied.ok !== 'boolean')
            throw new TypeError(`the reply of ${id} must say ok: true or ok: false`)
          reply(copied)
        })
      })
    },
  }
}
