import * as z from 'zod'
import { Response } from '../library/compiled-question.ts'
import { ClockReading } from './clock.ts'

export const IncidentKind = z.enum([
  'left-full-screen',
  'lost-focus',
  'minimised',
  'close-attempted',
  'display-changed',
  'machine-slept',
  'clock-changed',
  'debug-switch',
  'app-restarted',
])
export type IncidentKind = z.infer<typeof IncidentKind>

/** What can happen in an attempt. The log of these is the attempt; everything else is read from it. */
export const EventBody = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('created'), form: z.string(), budgetMs: z.int().positive() }),
  z.strictObject({ type: z.literal('started') }),
  /** `response` null clears the answer. `opId` makes a repeated save harmless. */
  z.strictObject({
    type: z.literal('answered'),
    question: z.string(),
    response: Response.nullable(),
    opId: z.string(),
  }),
  z.strictObject({ type: z.literal('flagged'), question: z.string(), flagged: z.boolean() }),
  z.strictObject({
    type: z.literal('struck'),
    question: z.string(),
    option: z.string(),
    struck: z.boolean(),
  }),
  z.strictObject({ type: z.literal('visited'), question: z.string() }),
  z.strictObject({ type: z.literal('incident'), kind: IncidentKind, detail: z.string().max(200) }),
  z.strictObject({ type: z.literal('reported'), question: z.string(), words: z.string().max(2_000) }),
  z.strictObject({ type: z.literal('resumed'), awayMs: z.number() }),
  z.strictObject({ type: z.literal('submitted') }),
  z.strictObject({ type: z.literal('expired') }),
  z.strictObject({ type: z.literal('abandoned') }),
])
export type EventBody = z.infer<typeof EventBody>

export const AttemptEvent = z.strictObject({
  /** From 1, without gaps. */
  seq: z.int().positive(),
  clock: ClockReading,
  /** Budget used when this was written, in milliseconds. */
  consumedMs: z.number().min(0),
  body: EventBody,
})
export type AttemptEvent = z.infer<typeof AttemptEvent>
