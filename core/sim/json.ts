/** What may travel in a message, rest on a disk or stand in a trace. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const DEEPEST = 64
const ordinary = { writable: true, enumerable: true, configurable: true }

/**
 * A deep copy of plain data, so that two nodes never share an object. As in JSON, a property that is undefined is
 * left out; unlike JSON, what would be lost in silence (NaN, functions, Map, dates, cycles) throws a TypeError that
 * names the place. Walks by hand: nothing a learner may have changed on a prototype is called.
 *
 * @param place how the value is called in the error, for example `the message to n2`
 */
export function copyJson(value: unknown, place: string): Json {
  const copied = copy(value, 0)
  if (copied === undefined) throw new TypeError(refusal(value, place, '', 0))
  return copied
}

/** Undefined when there is something in it that is not plain. */
function copy(value: unknown, depth: number): Json | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return value - value === 0 ? value : undefined
  if (typeof value !== 'object' || depth >= DEEPEST) return undefined
  if (Array.isArray(value)) {
    const list: Json[] = []
    for (let i = 0; i < value.length; i++) {
      const copied = copy(value[i], depth + 1)
      if (copied === undefined) return undefined
      list[i] = copied
    }
    return list
  }
  if (Object.getPrototypeOf(value) !== Object.prototype && nameOf(value) !== 'Object') return undefined
  const record: { [key: string]: Json } = {}
  for (const key of Object.keys(value)) {
    const entry = (value as { [key: string]: unknown })[key]
    if (entry === undefined) continue
    const copied = copy(entry, depth + 1)
    if (copied === undefined) return undefined
    // A key that the prototype has too (`constructor`, `__proto__`) must be defined: assigning it would reach, or be
    // refused by, the prototype.
    if (key in record) Object.defineProperty(record, key, { value: copied, ...ordinary })
    else record[key] = copied
  }
  return record
}

/** Walks again, this time with the path: most values are plain, and pay nothing for the words. */
function refusal(value: unknown, place: string, path: string, depth: number): string {
  if (depth >= DEEPEST) return `${place} is nested deeper than ${DEEPEST}, or contains itself`
  const name = nameOf(value)
  if (Array.isArray(value)) {
    const index = value.findIndex(entry => copy(entry, depth + 1) === undefined)
    return refusal(value[index], place, `${path}[${index}]`, depth + 1)
  }
  if (typeof value === 'object' && value !== null && name === 'Object') {
    const record = value as { [key: string]: unknown }
    const key = Object.keys(record).find(
      each => record[each] !== undefined && copy(record[each], depth + 1) === undefined,
    )
    return refusal(record[key ?? ''], place, path === '' ? `${key}` : `${path}.${key}`, depth + 1)
  }
  const what = typeof value === 'number' ? `${value}` : typeof value === 'object' ? `a ${name}` : name
  return `${place} must be plain JSON: ${path === '' ? 'it' : path} is ${what}`
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
