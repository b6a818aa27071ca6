import { type Dice, diceFrom } from './dice.ts'
import type { Fault } from './fault.ts'

export type FaultKind =
  | 'crash'
  | 'pause'
  | 'partition'
  | 'cut'
  | 'skew'
  | 'drift'
  | 'loss'
  | 'duplicate'
  | 'slow'

/** What a nemesis may do to a cluster. Times in ms. */
export interface NemesisSetting {
  nodes: readonly string[]
  /** Which kinds, each as likely as the others. */
  kinds: readonly FaultKind[]
  count: number
  /** Faults begin from here on. Default 0. */
  from?: number
  /** Every fault of nodes and links is over by here, so that the cluster has time to recover before the run ends. */
  until: number
  /** The longest fault. Default a third of the time there is. */
  longestMs?: number
  /** At most this many nodes down or paused at once. Default: the largest minority, so that a majority is always up. */
  mostDown?: number
  /** Wall clocks jump by at most this. Default 500. */
  skewMs?: number
  /** Clocks drift by at most this. Default 50,000, that is five in a hundred. */
  driftPpm?: number
}

interface Stretch {
  from: number
  to: number
}

/** A schedule drawn from a seed, in order of time. Every fault ends by itself; clocks stay as they were set. */
export function randomSchedule(seed: number | string, setting: NemesisSetting): Fault[] {
  const dice = diceFrom(seed).fork('nemesis')
  const from = Math.floor(setting.from ?? 0)
  const until = Math.floor(setting.until)
  const longest = Math.max(1, Math.floor(setting.longestMs ?? (until - from) / 3))
  const mostDown = setting.mostDown ?? Math.floor((setting.nodes.length - 1) / 2)
  const down: Stretch[] = []
  const faults: Fault[] = []
  for (let i = 0; i < setting.count; i++) {
    const at = dice.int(from, Math.max(from, until - 1))
    const forMs = dice.int(1, Math.max(1, Math.min(longest, until - at)))
    const kind = dice.pick(setting.kinds)
    if (kind === 'crash' || kind === 'pause') {
      const stretch = { from: at, to: at + forMs }
      if (overlapping(down, stretch) >= mostDown) continue
      down.push(stretch)
    }
    faults.push(draw(kind, at, forMs, setting, dice))
  }
  return faults.sort((a, b) => a.at - b.at)
}

/** How many of the stretches touch this one: no less than how many overlap at any moment of it. */
function overlapping(stretches: readonly Stretch[], one: Stretch): number {
  return stretches.filter(each => each.from <= one.to && one.from <= each.to).length
}

function draw(kind: FaultKind, at: number, forMs: number, setting: NemesisSetting, dice: Dice): Fault {
  const node = dice.pick(setting.nodes)
  switch (kind) {
    case 'crash':
    case 'pause':
      return { at, do: kind, node, forMs }
    case 'partition':
      return { at, do: 'partition', groups: halves(setting.nodes, dice), forMs }
    case 'cut': {
      const [from = [], to = []] = halves(setting.nodes, dice)
      return { at, do: 'cut', from, to, forMs }
    }
    case 'skew':
      return { at, do: 'skew', node, byMs: between(setting.skewMs ?? 500, dice) }
    case 'drift':
      return { at, do: 'drift', node, ppm: between(setting.driftPpm ?? 50_000, dice) }
    case 'loss':
      return { at, do: 'loss', rate: dice.int(1, 9) / 10, forMs }
    case 'duplicate':
      return { at, do: 'duplicate', rate: dice.int(1, 9) / 10, forMs }
    case 'slow':
      return { at, do: 'slow', factor: dice.int(2, 20), forMs }
  }
}

/** Two groups, neither empty where there are two nodes. */
function halves(nodes: readonly string[], dice: Dice): [string[], string[]] {
  const shuffled = dice.shuffle(nodes)
  const first = dice.int(1, Math.max(1, nodes.length - 1))
  return [shuffled.slice(0, first).sort(), shuffled.slice(first).sort()]
}

function between(most: number, dice: Dice): number {
  return dice.int(-Math.floor(most), Math.floor(most))
}
