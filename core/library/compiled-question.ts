import * as z from 'zod'
import { Bloom, Difficulty } from './question.ts'

/**
 * A question as the pack holds it, in two halves that live in two files: what a candidate may see, and the key.
 * Ids of options, items, prompts and answers are short and stable; nothing in the first half hints at the second
 * (items and answers stand sorted by text).
 */
const Choice = z.strictObject({ id: z.string(), text: z.string() })
export type Choice = z.infer<typeof Choice>

const Asked = {
  id: z.string(),
  /** Chapter whose check asks it, when it is a check question. */
  chapter: z.string().optional(),
  section: z.string().optional(),
  objective: z.string(),
  bloom: Bloom,
  difficulty: Difficulty,
  seconds: z.int(),
  /** Markdown. */
  stem: z.string(),
  enemies: z.array(z.string()),
  refs: z.strictObject({ own: z.array(z.string()), sources: z.array(z.string()) }),
}

export const AskedQuestion = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), ...Asked, options: z.array(Choice) }),
  z.strictObject({ type: z.literal('multiple'), ...Asked, choose: z.int(), options: z.array(Choice) }),
  z.strictObject({ type: z.literal('ordering'), ...Asked, items: z.array(Choice) }),
  z.strictObject({
    type: z.literal('matching'),
    ...Asked,
    prompts: z.array(Choice),
    answers: z.array(Choice),
  }),
  z.strictObject({
    type: z.literal('numeric'),
    ...Asked,
    unit: z.string(),
    digits: z.int(),
    /** Values of the givens; the stem names them as {name}. */
    variants: z.array(z.record(z.string(), z.number())),
  }),
])
export type AskedQuestion = z.infer<typeof AskedQuestion>

const Reason = z.strictObject({ why: z.string(), misconception: z.string().optional() })

export const AnswerKey = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('single'),
    id: z.string(),
    why: z.string(),
    key: z.string(),
    reasons: z.record(z.string(), Reason),
  }),
  z.strictObject({
    type: z.literal('multiple'),
    id: z.string(),
    why: z.string(),
    keys: z.array(z.string()),
    reasons: z.record(z.string(), Reason),
  }),
  z.strictObject({
    type: z.literal('ordering'),
    id: z.string(),
    why: z.string(),
    order: z.array(z.string()),
    reasons: z.record(z.string(), Reason),
  }),
  z.strictObject({
    type: z.literal('matching'),
    id: z.string(),
    why: z.string(),
    /** Prompt id to answer id. */
    pairs: z.record(z.string(), z.string()),
    reasons: z.record(z.string(), Reason),
  }),
  z.strictObject({
    type: z.literal('numeric'),
    id: z.string(),
    why: z.string(),
    formula: z.string(),
    digits: z.int(),
    tolerance: z.number(),
    near: z.number().optional(),
    slips: z.array(
      z.strictObject({ formula: z.string(), why: z.string(), misconception: z.string().optional() }),
    ),
  }),
])
export type AnswerKey = z.infer<typeof AnswerKey>

/** What a learner gave as an answer. Ids are those of the question. */
export const Response = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('single'), option: z.string() }),
  z.strictObject({ type: z.literal('multiple'), options: z.array(z.string()).max(7) }),
  z.strictObject({ type: z.literal('ordering'), order: z.array(z.string()).max(7) }),
  z.strictObject({ type: z.literal('matching'), pairs: z.record(z.string(), z.string()) }),
  /** As typed, so that nothing is lost; read by core/attempt/read-number.ts. */
  z.strictObject({ type: z.literal('numeric'), text: z.string().max(40) }),
])
export type Response = z.infer<typeof Response>
