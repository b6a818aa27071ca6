import type { Json } from './json.ts'

/**
 * One operation as its client saw it. `ok`: answered. `fail`: answered, and sure not to have happened. `unknown`: no
 * answer, so it may have happened, may happen yet, or never.
 */
export interface Operation {
  id: string
  client: string
  /** What was asked: `read`, `write`, `cas`, `add`, `delete`, or the lab's own word. */
  f: string
  key?: string
  value?: Json
  outcome: 'ok' | 'fail' | 'unknown'
  result?: Json
  /** True time in ms; `returnedAt` only when answered. */
  invokedAt: number
  returnedAt?: number
  /** Places in the trace, for marking them; absent in a history written by hand. */
  invokedStep?: number
  returnedStep?: number
}

export type History = readonly Operation[]

/** `undecided`: the check gave up at its limit; that is no proof of a fault. */
export type Verdict =
  | { ok: true }
  | { ok: false; words: string; witness: readonly Operation[]; undecided?: true }

export const holds: Verdict = { ok: true }

export function broken(words: string, witness: readonly Operation[]): Verdict {
  return { ok: false, words, witness }
}

/** For example `p: write x 3, from 20 to 45 ms`. */
export function sayOperation(operation: Operation): string {
  const { client, f, key, value, outcome, result, invokedAt, returnedAt } = operation
  const asked = value === undefined ? '' : ` ${JSON.stringify(value)}`
  const of = key === undefined ? '' : ` ${key}`
  const got =
    outcome !== 'ok' ? ` (${outcome})` : result === undefined ? '' : ` and got ${JSON.stringify(result)}`
  const until = returnedAt === undefined ? 'without an answer' : `to ${returnedAt} ms`
  return `${client}: ${f}${of}${asked}${got}, from ${invokedAt} ${until}`
}
