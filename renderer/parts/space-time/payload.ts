import type { Json } from '#core/sim/index.ts'

const longestLabel = 26
const longestText = 600

type Fields = { readonly [name: string]: Json }

function fieldsOf(payload: Json): Fields | null {
  const plain = typeof payload === 'object' && payload !== null && !Array.isArray(payload)
  return plain ? (payload as Fields) : null
}

function cut(words: string, to: number): string {
  return words.length > to ? `${words.slice(0, to - 1)}…` : words
}

/** What is asked of the cluster, as short as one says it: `write x = 1`, `read x`, `add 3`. */
export function operationWords(f: string, key?: string, value?: Json): string {
  const asked = value === undefined ? '' : payloadText(value)
  if (key === undefined) return `${f} ${asked}`.trim()
  return asked ? `${f} ${key} = ${asked}` : `${f} ${key}`
}

/** The name of a message beside its arrow: what kind it is, not what it holds. */
export function payloadLabel(payload: Json): string {
  const fields = fieldsOf(payload)
  if (!fields) return cut(payloadText(payload), longestLabel)
  return cut(requestLabel(fields) ?? responseLabel(fields) ?? kindLabel(fields), longestLabel)
}

function requestLabel({ client, f, key, value }: Fields): string | null {
  if (typeof client !== 'string' || typeof f !== 'string') return null
  return operationWords(f, typeof key === 'string' ? key : undefined, value)
}

function responseLabel({ ok, value, error, redirect, kind, type }: Fields): string | null {
  if (typeof ok !== 'boolean' || kind !== undefined || type !== undefined) return null
  if (ok) return value === undefined || value === null ? 'ok' : `ok ${payloadText(value)}`
  if (typeof redirect === 'string') return `ask ${redirect}`
  return typeof error === 'string' ? error : 'refused'
}

function kindLabel(fields: Fields): string {
  const named = [fields.kind, fields.type, fields.op, fields.name].find(each => typeof each === 'string')
  const refused = fields.ok === false || fields.granted === false ? ': no' : ''
  if (named !== undefined) return `${named}${refused}`
  const [first] = Object.entries(fields)
  return first ? `${first[0]} ${payloadText(first[1])}` : 'empty'
}

/** All of a payload, as one would write it in code, cut where nobody reads on. */
export function payloadText(payload: Json): string {
  return cut(written(payload, true), longestText)
}

function written(value: Json, outermost: boolean): string {
  if (typeof value === 'string') return outermost ? value : JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(each => written(each, false)).join(', ')}]`
  const fields = fieldsOf(value)
  if (!fields) return String(value)
  const parts = Object.entries(fields).map(([name, each]) => `${name}: ${written(each, false)}`)
  return outermost ? parts.join(', ') : `{ ${parts.join(', ')} }`
}
