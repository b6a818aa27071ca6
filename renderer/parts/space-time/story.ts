/**
 * What a space-time diagram draws and its table tells: lanes, what happened on them and what went between them.
 * A trace of core/sim becomes one (tell-trace.ts); a simulator may bring its own. Times are true time in ms.
 */
export interface Story {
  /** From top to bottom. */
  lanes: readonly Lane[]
  /** In the order they happened; `index` is the place in this list. */
  steps: readonly Step[]
  messages: readonly Message[]
  stretches: readonly Stretch[]
  cuts: readonly Cut[]
  weather: readonly Weather[]
  endsAt: number
}

export interface Lane {
  id: string
  name: string
}

/** How a step looks on its lane. `none` is told, not drawn. */
export type Mark = 'event' | 'timer' | 'crash' | 'restart' | 'note' | 'none'

export interface Step {
  index: number
  at: number
  /** Null for what happens to the whole cluster. */
  lane: string | null
  mark: Mark
  /** A sentence without its full stop. */
  words: string
  /** What the message holds, whole. Written out when it is asked for: a run has thousands, and one is looked at. */
  detail?: () => string
  /** Stands at the mark where there is room; the heavier label wins. */
  label?: { words: string; weight: number }
  /** Index of the message that was sent, received or lost. */
  message?: number
}

export interface Message {
  from: string
  to: string
  sentAt: number
  /** When it arrived or was lost; null while it is under way. */
  endedAt: number | null
  fate: 'arrived' | 'lost' | 'under way'
  /** `down`: lost at the receiver's door. */
  lostBy?: 'loss' | 'partition' | 'down'
  label: string
  /** The steps at its ends say already what it is. */
  plain?: boolean
  /** Steps of its two ends. */
  sent: number
  ended: number | null
  /** It breaks what the diagram is about. */
  wrong?: boolean
}

/** A time on one lane. `leads` is drawn thick, `down` not at all, `still` dotted. */
export interface Stretch {
  lane: string
  from: number
  to: number
  kind: 'leads' | 'down' | 'still'
  /** Said at its beginning, and again where it comes into sight. */
  words?: string
}

/** A time in which these sides did not hear each other. */
export interface Cut {
  from: number
  to: number
  sides: readonly (readonly string[])[]
  words: string
}

/** A time in which the whole network was worse than usual. */
export interface Weather {
  from: number
  to: number
  words: string
}
