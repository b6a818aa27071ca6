/** What may travel in a message, rest on a disk or stand in a trace. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const DEEPEST = 64

/**
 * A deep copy of plain data, so that two nodes never share an object. As in JSON, a property that is undefined is
 * left out; unlike JSON, what would be lost in silence (NaN, functions, Map, dates, cycles) throws a TypeError that
 * names the place. Walks by hand: nothing a learner may have changed on a prototype is called.
 *
 * @param place how the value is called in the error, for example `the message to n2`
 */
export function copyJson(value: unknown, place: string): Json {
  return copy(value, place, '', 0)
}

function copy(value: unknown, place: string, path: string, depth: number): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') {
    if (value - value !== 0) throw new TypeError(`${place} must be plain JSON: ${where(path)} is ${value}`)
    return value
  }
  if (typeof value !== 'object') {
    throw new TypeError(`${place} must be plain JSON: ${where(path)} is ${nameOf(value)}`)
  }
  if (depth >= DEEPEST) throw new TypeError(`${place} is nested deeper than ${DEEPEST}, or contains itself`)
  if (Array.isArray(value)) {
    const list: Json[] = []
    for (let i = 0; i < value.length; i++) list[i] = copy(value[i], place, `${path}[${i}]`, depth + 1)
    return list
  }
  const name = nameOf(value)
  if (name !== 'Object') throw new TypeError(`${place} must be plain JSON: ${where(path)} is a ${name}`)
  const record: { [key: string]: Json } = {}
  for (const key of Object.keys(value)) {
    if (key === '__proto__') throw new TypeError(`${place} has a property called __proto__`)
    const entry: unknown = (value as { [key: string]: unknown })[key]
    if (entry !== undefined) record[key] = copy(entry, place, `${path}.${key}`, depth + 1)
  }
  return record
}

function where(path: string): string {
  return path === '' ? 'it' : path.charAt(0) === '.' ? path.slice(1) : path
}

function nameOf(value: unknown): string {
  return typeof value === 'object' ? Object.prototype.toString.call(value).slice(8, -1) : typeof value
}

/** Same content, whatever the order of keys. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (isList(a) || isList(b)) {
    if (!isList(a) || !isList(b) || a.length !== b.length) return false
    for (let i = 0; i < a.length; i++) if (!sameJson(a[i], b[i])) return false
    return true
  }
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  for (const key of keys) if (!(key in b) || !sameJson(a[key], b[key])) return false
  return true
}

/** Array.isArray does not narrow a read-only list. */
export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
