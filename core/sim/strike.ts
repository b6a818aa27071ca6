import { type Fault, touches } from './fault.ts'
import type { Ground } from './host.ts'
import type { Network } from './network.ts'
import type { Happening } from './trace.ts'

/** Where faults strike. */
export interface Land {
  network: Network
  ground: Ground
  /** Faults of links so far: one without a name of its own is called by its number. */
  named: number
}

/** Lets a fault happen now, and sees to its end when it has one. A fault of a node that is not there does nothing. */
export function strike(fault: Fault, land: Land): void {
  const { ground } = land
  const later = (forMs: number | undefined, run: () => void) => {
    if (forMs !== undefined) ground.schedule(Math.max(0, Math.floor(forMs * 1000)), run)
  }
  switch (fault.do) {
    case 'crash': {
      const host = ground.hostOf(fault.node)
      host?.crash()
      later(fault.forMs, () => host?.restart())
      return
    }
    case 'restart':
      ground.hostOf(fault.node)?.restart()
      return
    case 'pause': {
      const host = ground.hostOf(fault.node)
      host?.pause()
      later(fault.forMs, () => host?.resume())
      return
    }
    case 'skew':
      ground.hostOf(fault.node)?.skew(fault.byMs)
      return
    case 'drift':
      ground.hostOf(fault.node)?.drift(fault.ppm)
      return
    case 'heal':
      heal(land, fault.name)
      return
    case 'partition':
    case 'cut': {
      const name = fault.name ?? `${fault.do} ${++land.named}`
      const ends = fault.do === 'partition' ? { groups: fault.groups } : { from: fault.from, to: fault.to }
      disturb(fault, name, 'cut', 1, { kind: 'partition', name, ...ends }, land)
      later(fault.forMs, () => heal(land, name))
      return
    }
    case 'loss':
    case 'duplicate':
    case 'slow': {
      const name = fault.name ?? `${fault.do} ${++land.named}`
      const amount = fault.do === 'slow' ? fault.factor : fault.rate
      disturb(fault, name, fault.do, amount, { kind: 'disturb', name, effect: fault.do, amount }, land)
      later(fault.forMs, () => heal(land, name))
      return
    }
  }
}

function disturb(
  fault: Fault,
  name: string,
  effect: 'cut' | 'loss' | 'duplicate' | 'slow',
  amount: number,
  shown: Happening,
  land: Land,
): void {
  land.network.begin({ name, touches: touches(fault), effect, amount })
  land.ground.recorder.record(shown)
}

function heal(land: Land, name?: string): void {
  for (const ended of land.network.end(name)) land.ground.recorder.record({ kind: 'heal', name: ended })
}
