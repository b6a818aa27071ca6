import type { Fault } from '#core/sim/index.ts'
import { cutWords, weatherWords } from '../../parts/space-time/say-happening.ts'
import { inMs } from '../../parts/space-time/times.ts'

/** A schedule of faults in words, in order; null when the data is none. */
export function sayFaults(schedule: unknown): string[] | null {
  if (!Array.isArray(schedule)) return null
  return schedule.filter(isFault).map(fault => {
    const until = 'forMs' in fault && fault.forMs !== undefined ? `, for ${inMs(fault.forMs)}` : ''
    return `At ${inMs(fault.at)}: ${sayFault(fault)}${until}.`
  })
}

function isFault(data: unknown): data is Fault {
  if (typeof data !== 'object' || data === null) return false
  const { at, do: deed } = data as Record<string, unknown>
  return typeof at === 'number' && typeof deed === 'string'
}

function sayFault(fault: Fault): string {
  switch (fault.do) {
    case 'crash':
      return `${fault.node} crashes`
    case 'restart':
      return `${fault.node} starts again`
    case 'pause':
      return `${fault.node} stands still`
    case 'partition':
    case 'cut':
      return `the network parts ${cutWords(fault)}`
    case 'heal':
      return 'the network is mended'
    case 'skew':
      return `the clock of ${fault.node} jumps by ${inMs(fault.byMs)}`
    case 'drift':
      return `the clock of ${fault.node} runs ${fault.ppm} ppm off`
    case 'loss':
    case 'duplicate':
      return weatherWords(fault.do, fault.rate)
    case 'slow':
      return weatherWords('slow', fault.factor)
  }
}
