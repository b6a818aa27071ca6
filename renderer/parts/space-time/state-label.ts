import type { Flags } from '#core/sim/index.ts'
import { payloadText } from './payload.ts'

const longest = 30

/**
 * What a change of state says beside its lane: `leads, term 4`. Counters that move with every message are left to the
 * table; a first state that leads nobody says nothing.
 */
export function stateLabel(before: Flags, after: Flags): { words: string; weight: number } | undefined {
  const changed = (name: string) => JSON.stringify(before[name]) !== JSON.stringify(after[name])
  const leads = after.leads === true
  const led = before.leads === true
  const term = typeof after.term === 'number' ? [`term ${after.term}`] : []
  if (leads && (!led || changed('term'))) return { words: ['leads', ...term].join(', '), weight: 80 }
  if (led && !leads) return { words: ['steps down', ...term].join(', '), weight: 75 }
  if (Object.keys(before).length === 0) return undefined
  const parts = Object.entries(after).flatMap(([name, value]) => {
    if (!changed(name) || name === 'leads' || name === 'term') return []
    if (name === 'role') return [String(value)]
    if (typeof value === 'number' || typeof value === 'object') return []
    return [typeof value === 'boolean' ? `${value ? '' : 'not '}${name}` : `${name} ${payloadText(value)}`]
  })
  const words = [...parts, ...(changed('term') ? term : [])].join(', ')
  if (!words) return undefined
  return { words: words.length > longest ? `${words.slice(0, longest - 1)}…` : words, weight: 40 }
}
