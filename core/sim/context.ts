import type { Clock } from './clock.ts'
import type { Dice } from './dice.ts'
import type { Ground, NodeView } from './host.ts'
import { copyJson, sameJson } from './json.ts'
import type { Context } from './node.ts'
import type { Flags } from './trace.ts'

const LONGEST_LOG = 500

/** What one start of one node stands on. */
interface Footing {
  id: string
  peers: readonly string[]
  clock: Clock
  view: NodeView
  ground: Ground
  dice: Dice
  setTimer(name: string, ms: number): void
  cancelTimer(name: string): void
  /** False once this start has crashed: a context kept beyond its time does nothing. */
  alive(): boolean
}

export function createContext(footing: Footing): Context<never> {
  const { id, peers, clock, view, ground, dice, alive } = footing

  const send = (to: string, message: unknown) => {
    if (!alive()) return
    const host = ground.hostOf(to)
    if (!host)
      throw new RangeError(`${id} sent to ${String(to)}, but the nodes are ${[id, ...peers].join(', ')}`)
    ground.mail.send(id, to, message, host, payload => host.message(id, payload))
  }

  return Object.freeze({
    id,
    peers,
    send,
    broadcast: (message: unknown) => {
      for (const peer of peers) send(peer, message)
    },
    setTimer(name: string, ms: number) {
      if (!(ms >= 0 && ms < Number.POSITIVE_INFINITY)) {
        throw new RangeError(`${id} set the timer ${name} to ${ms} ms; it must be a number of at least 0`)
      }
      if (alive()) footing.setTimer(String(name), ms)
    },
    cancelTimer: (name: string) => {
      if (alive()) footing.cancelTimer(String(name))
    },
    now: () => clock.wall(),
    monotonic: () => clock.monotonic(),
    durable: Object.freeze({
      get<Value>(key: string): Value | undefined {
        const held = view.durable[key]
        return held === undefined ? undefined : (copyJson(held, `the disk of ${id}`) as unknown as Value)
      },
      set: (key: string, value: unknown) => {
        if (alive()) view.durable[key] = copyJson(value, `what ${id} stores as ${key}`)
      },
      delete: (key: string) => {
        if (alive()) delete view.durable[key]
      },
    }),
    random: () => dice.uniform(),
    log: (text: string) => {
      if (!alive()) return
      ground.recorder.record({ kind: 'log', node: id, text: String(text).slice(0, LONGEST_LOG) })
    },
    state: (flags: Flags) => {
      if (!alive()) return
      const merged = { ...view.flags, ...(copyJson(flags, `the state of ${id}`) as Flags) }
      if (sameJson(merged, view.flags)) return
      view.flags = merged
      ground.recorder.record({ kind: 'state', node: id, flags: merged })
    },
  })
}
