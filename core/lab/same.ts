const DEEPEST = 64

/**
 * Same content: primitives by value (NaN equals NaN, 0 equals -0), lists by entry, records by property; a property that
 * is undefined counts as absent. Everything else only when it is the same object.
 */
export function same(a: unknown, b: unknown, depth = 0): boolean {
  if (a === b) return true
  if (typeof a === 'number' && typeof b === 'number') return Number.isNaN(a) && Number.isNaN(b)
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || depth > DEEPEST)
    return false
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
    for (let i = 0; i < a.length; i++) if (!same(a[i], b[i], depth + 1)) return false
    return true
  }
  if (!isRecord(a) || !isRecord(b)) return false
  for (const key of Object.keys(a)) if (!same(a[key], b[key], depth + 1)) return false
  for (const key of Object.keys(b)) if (b[key] !== undefined && !Object.hasOwn(a, key)) return false
  return true
}

function isRecord(value: object): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]'
}
