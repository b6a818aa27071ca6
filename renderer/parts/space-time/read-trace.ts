import type { TraceEvent } from '#core/sim/index.ts'

const kinds: { readonly [K in TraceEvent['kind']]: true } = {
  start: true,
  send: true,
  deliver: true,
  drop: true,
  timer: true,
  crash: true,
  restart: true,
  pause: true,
  resume: true,
  partition: true,
  heal: true,
  disturb: true,
  clock: true,
  state: true,
  log: true,
  invoke: true,
  return: true,
  violation: true,
}

/** A verdict carries its trace as plain data; this is the trace, or null when the data is none. */
export function readTrace(data: unknown): readonly TraceEvent[] | null {
  return Array.isArray(data) && data.length > 0 && data.every(isEvent) ? data : null
}

function isEvent(data: unknown, place: number): data is TraceEvent {
  if (typeof data !== 'object' || data === null) return false
  const { kind, at, step, node } = data as Record<string, unknown>
  if (typeof kind !== 'string' || !Object.hasOwn(kinds, kind)) return false
  return (
    Number.isFinite(at) && step === place && (node === undefined || (typeof node === 'string' && node !== ''))
  )
}
