// Joins what was heard, and forgets that the receipt is an event of its own.
export type Vector = Readonly<Record<string, number>>
export type Order = 'before' | 'after' | 'equal' | 'concurrent'

export interface Stamp {
  readonly ms: number
  readonly count: number
}

export function vectorEvent(own: Vector, id: string): Vector {
  return { ...own, [id]: (own[id] ?? 0) + 1 }
}

export function vectorReceive(own: Vector, heard: Vector, id: string): Vector {
  const merged: Record<string, number> = { ...own }
  for (const [each, count] of Object.entries(heard)) merged[each] = Math.max(merged[each] ?? 0, count)
  return merged
}

export function vectorOrder(a: Vector, b: Vector): Order {
  const ids = Object.keys({ ...a, ...b })
  const less = ids.some(id => (a[id] ?? 0) < (b[id] ?? 0))
  const more = ids.some(id => (a[id] ?? 0) > (b[id] ?? 0))
  if (less && more) return 'concurrent'
  return less ? 'before' : more ? 'after' : 'equal'
}

export function hybridEvent(last: Stamp, now: number): Stamp {
  return now > last.ms ? { ms: now, count: 0 } : { ms: last.ms, count: last.count + 1 }
}

export function hybridReceive(
  last: Stamp,
  heard: Stamp,
  now: number,
  mostAheadMs: number,
): Stamp | undefined {
  if (heard.ms > now + mostAheadMs) return undefined
  const ms = Math.max(last.ms, heard.ms, now)
  const ownCount = last.ms === ms ? last.count : -1
  const heardCount = heard.ms === ms ? heard.count : -1
  return { ms, count: Math.max(ownCount, heardCount) + 1 }
}

export function hybridText({ ms, count }: Stamp, id: string): string {
  return `${String(ms).padStart(15, '0')}:${String(count).padStart(6, '0')}:${id}`
}
