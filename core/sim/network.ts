import type { Dice } from './dice.ts'
import { drawLatency, type Latency } from './latency.ts'
import type { DropReason } from './trace.ts'

/** How the network treats messages while nothing is wrong. Rates are shares from 0 to 1. */
export interface NetworkSetting {
  latency?: Latency
  loss?: number
  duplicate?: number
  /** Share of messages held back by up to four more latencies, so that later ones overtake them. */
  reorder?: number
  /** Links that differ, one way. The first that fits counts. */
  links?: readonly LinkSetting[]
}

export interface LinkSetting {
  from: string
  to: string
  latency?: Latency
  loss?: number
  duplicate?: number
}

/** Something wrong with links, in force between `begin` and `end`. */
export interface Disturbance {
  name: string
  touches(from: string, to: string): boolean
  effect: 'cut' | 'loss' | 'duplicate' | 'slow'
  /** A share for loss and duplicate, a factor for slow. */
  amount: number
}

export interface Network {
  begin(disturbance: Disturbance): void
  /** Ends what goes by this name, or everything. Returns the names that ended. */
  end(name?: string): string[]
  cut(from: string, to: string): boolean
  /** What becomes of one message: lost at once, or one or two copies arriving after so many microseconds. */
  carry(from: string, to: string): { lost: DropReason } | { afterMicros: number[] }
}

export const calmLatency: Latency = { kind: 'uniform', minMs: 5, maxMs: 15 }

export function createNetwork(setting: NetworkSetting, dice: Dice): Network {
  const disturbances: Disturbance[] = []
  const linksFrom = new Map<string, Map<string, { dice: Dice; setting: LinkSetting | undefined }>>()

  const linkOf = (from: string, to: string) => {
    let links = linksFrom.get(from)
    if (!links) {
      links = new Map()
      linksFrom.set(from, links)
    }
    let link = links.get(to)
    if (!link) {
      link = {
        // Dice of its own: what happens on one link never changes the luck of another.
        dice: dice.fork(`${from}>${to}`),
        setting: setting.links?.find(own => own.from === from && own.to === to),
      }
      links.set(to, link)
    }
    return link
  }

  const cut = (from: string, to: string) =>
    from !== to && disturbances.some(each => each.effect === 'cut' && each.touches(from, to))

  return {
    cut,
    begin: disturbance => void disturbances.push(disturbance),
    end(name) {
      const ended: string[] = []
      for (let i = disturbances.length - 1; i >= 0; i--) {
        const each = disturbances[i]
        if (each === undefined || (name !== undefined && each.name !== name)) continue
        disturbances.splice(i, 1)
        ended.unshift(each.name)
      }
      return ended
    },
    carry(from, to) {
      if (from === to) return { afterMicros: [1] }
      const link = linkOf(from, to)
      let delivered = 1 - (link.setting?.loss ?? setting.loss ?? 0)
      let single = 1 - (link.setting?.duplicate ?? setting.duplicate ?? 0)
      let factor = 1
      for (const each of disturbances) {
        if (each.effect === 'cut' || !each.touches(from, to)) continue
        if (each.effect === 'loss') delivered *= 1 - each.amount
        else if (each.effect === 'duplicate') single *= 1 - each.amount
        else factor *= each.amount
      }
      const latency = link.setting?.latency ?? setting.latency ?? calmLatency
      const draw = () => {
        let ms = drawLatency(latency, link.dice)
        if (link.dice.chance(setting.reorder ?? 0)) ms += 4 * ms * link.dice.uniform()
        return Math.max(1, Math.floor(ms * factor * 1000 + 0.5))
      }
      // Thrown for every message, needed or not: a cut or a loss more leaves the luck of the next message as it was.
      const lost = link.dice.uniform() >= delivered
      const doubled = link.dice.uniform() >= single
      const first = draw()
      const second = draw()
      if (cut(from, to)) return { lost: 'partition' }
      if (lost) return { lost: 'loss' }
      return { afterMicros: doubled ? [first, second] : [first] }
    },
  }
}
