import { broken, type History, holds, type Operation, sayOperation, type Verdict } from '../history.ts'
import type { Json } from '../json.ts'

/**
 * Which version a value is. Bigger is later; undefined means it does not count. Without one of their own, a number is
 * its own version, `{ version: n }` is n, and null (nothing written yet) comes before everything.
 */
export type VersionOf = (value: Json | undefined) => number | undefined

export const ownVersion: VersionOf = value => {
  if (typeof value === 'number') return value
  if (value === null) return Number.NEGATIVE_INFINITY
  if (typeof value === 'object' && 'version' in value && typeof value.version === 'number')
    return value.version
  return undefined
}

/** Once a client has read a version of a key, it never reads an earlier one. */
export function monotonicReads(history: History, versionOf: VersionOf = ownVersion): Verdict {
  const latest = new Map<string, { version: number; operation: Operation }>()
  for (const operation of answered(history)) {
    if (operation.f !== 'read') continue
    const version = versionOf(operation.result)
    if (version === undefined) continue
    const before = latest.get(place(operation))
    if (before && version < before.version) {
      const words = `${operation.client} read an earlier version after a later one.`
      return broken(said(words, before.operation, operation), [operation, before.operation])
    }
    latest.set(place(operation), { version, operation })
  }
  return holds
}

/** A client that has written a version of a key never reads an earlier one afterwards. */
export function readYourWrites(history: History, versionOf: VersionOf = ownVersion): Verdict {
  const written = new Map<string, { version: number; operation: Operation }>()
  for (const operation of answered(history)) {
    const version = versionOf(operation.f === 'read' ? operation.result : operation.value)
    if (version === undefined) continue
    const before = written.get(place(operation))
    if (operation.f === 'write') {
      if (!before || version > before.version) written.set(place(operation), { version, operation })
    } else if (operation.f === 'read' && before && version < before.version) {
      const words = `${operation.client} did not read what it had written.`
      return broken(said(words, before.operation, operation), [operation, before.operation])
    }
  }
  return holds
}

function answered(history: History): Operation[] {
  return history.filter(each => each.outcome === 'ok').sort((a, b) => a.invokedAt - b.invokedAt)
}

function place(operation: Operation): string {
  return JSON.stringify([operation.client, operation.key ?? ''])
}

function said(words: string, ...operations: Operation[]): string {
  return `${words}${operations.map(each => `\n${sayOperation(each)}`).join('')}`
}
