import type { Durable } from '../../node.ts'
import type { Entry } from './message.ts'

/** The replicated log, on disk. Indices start at 1; index 0 is the empty beginning, of term 0. */
export interface Log {
  readonly lastIndex: number
  readonly lastTerm: number
  termAt(index: number): number | undefined
  after(index: number): Entry[]
  indexOf(requestId: string): number | undefined
  append(entry: Entry): number
  /** Takes over what follows `previousIndex`, dropping what contradicts it. Old news never shortens the log. */
  merge(previousIndex: number, entries: readonly Entry[]): void
}

export function openLog(durable: Durable): Log {
  const entries = durable.get<Entry[]>('log') ?? []
  const keep = () => durable.set('log', entries)
  const termAt = (index: number) => (index === 0 ? 0 : entries[index - 1]?.term)
  return {
    get lastIndex() {
      return entries.length
    },
    get lastTerm() {
      return termAt(entries.length) ?? 0
    },
    termAt,
    after: index => entries.slice(index),
    indexOf(requestId) {
      const found = entries.findIndex(entry => entry.id === requestId)
      return found < 0 ? undefined : found + 1
    },
    append(entry) {
      entries.push(entry)
      keep()
      return entries.length
    },
    merge(previousIndex, incoming) {
      let changed = false
      incoming.forEach((entry, offset) => {
        const at = previousIndex + offset
        if (entries[at]?.term === entry.term) return
        entries.splice(at, entries.length, entry)
        changed = true
      })
      if (changed) keep()
    },
  }
}
