import type { Json } from './json.ts'

/** Why a message did not arrive. `down`: the receiver was crashed. */
export type DropReason = 'loss' | 'partition' | 'down'

/**
 * One thing that happened, as plain JSON. `node` is whose lane it belongs to (a client has a lane too). A message is
 * one number in its `send`, `deliver` and `drop`; a duplicate carries `copy: 2`.
 */
export type Happening =
  | { kind: 'start'; node: string }
  | { kind: 'send'; node: string; to: string; message: number; payload: Json }
  /** `arrivedAt`, when the receiver stood still and took the message only later. */
  | { kind: 'deliver'; node: string; from: string; message: number; copy?: number; arrivedAt?: number }
  | { kind: 'drop'; node: string; from: string; message: number; copy?: number; why: DropReason }
  | { kind: 'timer'; node: string; name: string }
  | { kind: 'crash'; node: string; why?: string }
  | { kind: 'restart'; node: string }
  | { kind: 'pause'; node: string }
  | { kind: 'resume'; node: string }
  /** `groups`: nobody in one reaches anybody in another. `from` and `to`: messages one way only are lost. */
  | { kind: 'partition'; name: string; groups?: string[][]; from?: string[]; to?: string[] }
  | { kind: 'heal'; name: string }
  /** A disturbance of links begins: messages lost, doubled or slowed. It ends with `heal` of the same name. */
  | { kind: 'disturb'; name: string; effect: 'loss' | 'duplicate' | 'slow'; amount: number }
  | { kind: 'clock'; node: string; skewMs: number; driftPpm: number }
  /** All flags a node shows after a change, for example `{ leads: true, term: 4 }`. */
  | { kind: 'state'; node: string; flags: Flags }
  | { kind: 'log'; node: string; text: string }
  | { kind: 'invoke'; node: string; operation: string; f: string; key?: string; value?: Json }
  | {
      kind: 'return'
      node: string
      operation: string
      outcome: 'ok' | 'fail' | 'unknown'
      result?: Json
      error?: string
    }
  /** `because` is the step after which the rule no longer held. */
  | { kind: 'violation'; rule: string; words: string; because: number }

/** `step` is the place in the trace, from 0; `at` is true time in ms, to the microsecond. */
export type TraceEvent = Happening & { step: number; at: number }

export type Flags = { readonly [name: string]: Json }

export interface Recorder {
  readonly events: TraceEvent[]
  /** Takes the object over, and returns the step. */
  record(happening: Happening): number
}

/** @param now true time in microseconds */
export function createRecorder(now: () => number): Recorder {
  const events: TraceEvent[] = []
  return {
    events,
    record(happening) {
      // In place: copying every event would cost more than all the rest of recording it.
      const event = happening as TraceEvent
      event.step = events.length
      event.at = now() / 1000
      events.push(event)
      return event.step
    },
  }
}
