/** Characters of a value that are shown. */
export const LONGEST = 2_000
const DEEPEST = 4
const MOST = 50

/**
 * Any value as short text for a person, and never an error: what comes from learner's code may have getters that throw,
 * or contain itself.
 */
export function show(value: unknown): string {
  try {
    const text = shown(value, 0)
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  } catch {
    return 'something that cannot be shown'
  }
}

function shown(value: unknown, depth: number): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, LONGEST))
  if (typeof value === 'bigint') return `${value}n`
  if (typeof value === 'function') return 'a function'
  if (typeof value !== 'object' || value === null) return String(value)
  if (depth >= DEEPEST) return '…'
  if (Array.isArray(value)) return `[${listed(value.length, i => shown(value[i], depth + 1))}]`
  const keys = Object.keys(value)
  const entry = (i: number) => {
    const key = keys[i] as string
    return `${key}: ${shown((value as Record<string, unknown>)[key], depth + 1)}`
  }
  if (keys.length > 0) return `{ ${listed(keys.length, entry)} }`
  const kind = Object.prototype.toString.call(value).slice(8, -1)
  return kind === 'Object' ? '{}' : kind === 'Error' ? String(value) : `a ${kind}`
}

function listed(length: number, entry: (i: number) => string): string {
  let text = ''
  for (let i = 0; i < length; i++) {
    if (i === MOST) return `${text}, … ${length - MOST} more`
    text += i === 0 ? entry(i) : `, ${entry(i)}`
  }
  return text
}
