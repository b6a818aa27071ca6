import type { ClientPlan, PlannedOperation } from './client.ts'
import { type Dice, diceFrom } from './dice.ts'

/** What a handful of clients will ask. Times in ms. */
export interface WorkloadSetting {
  nodes: readonly string[]
  clients: number
  operationsEach: number
  /** Operations are spread evenly at random from 0 to here. */
  until: number
  /** Share of each kind; for example `{ read: 2, write: 1 }` reads twice as often as it writes. */
  mix: { readonly [f in 'read' | 'write' | 'cas' | 'add']?: number }
  /** Default: none, one object without a key. */
  keys?: readonly string[]
  /** Each further attempt asks another node. Default 1. */
  attempts?: number
  timeoutMs?: number
}

/**
 * Clients p, q, r and so on. Every write and add has a value of its own, rising in the order of planning, so that a
 * value read tells which write it came from. A `cas` expects a value planned before it.
 */
export function randomClients(seed: number | string, setting: WorkloadSetting): ClientPlan[] {
  const dice = diceFrom(seed).fork('workload')
  const lottery = lotteryOf(setting.mix)
  let value = 0
  const plans: ClientPlan[] = []
  for (let c = 0; c < setting.clients; c++) {
    const times: number[] = []
    for (let i = 0; i < setting.operationsEach; i++) times.push(dice.int(0, Math.floor(setting.until)))
    times.sort((a, b) => a - b)
    const operations = times.map((at): PlannedOperation => {
      const to = dice.shuffle(setting.nodes)
      const key = setting.keys ? { key: dice.pick(setting.keys) } : {}
      const f = dice.pick(lottery)
      if (f === 'read') return { at, to, f, ...key }
      value += 1
      return { at, to, f, ...key, value: f === 'cas' ? [earlier(value, dice), value] : value }
    })
    const { attempts, timeoutMs } = setting
    plans.push({
      id: nameOf(c),
      operations,
      ...(attempts === undefined ? {} : { attempts }),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    })
  }
  return plans
}

function earlier(value: number, dice: Dice): number {
  return dice.int(Math.max(1, value - 3), Math.max(1, value - 1))
}

function lotteryOf(mix: WorkloadSetting['mix']): string[] {
  const tickets: string[] = []
  for (const f of ['read', 'write', 'cas', 'add'] as const) {
    for (let i = 0; i < Math.floor(mix[f] ?? 0); i++) tickets.push(f)
  }
  return tickets.length > 0 ? tickets : ['read']
}

function nameOf(index: number): string {
  const letters = 'pqrstuvwxyz'
  const letter = letters.charAt(index % letters.length)
  return index < letters.length ? letter : `${letter}${Math.floor(index / letters.length) + 1}`
}
