import * as z from 'zod'
import { Day, Slug, Was } from './id.ts'
import { SourceRef } from './source.ts'

export const Bloom = z.enum(['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'])
export type Bloom = z.infer<typeof Bloom>
/** The author's estimate, relative to the other questions of the same exam. */
export const Difficulty = z.enum(['easy', 'medium', 'hard'])
export type Difficulty = z.infer<typeof Difficulty>

const Common = {
  objective: Slug.or(z.string().regex(/^O\d+$/)),
  bloom: Bloom,
  difficulty: Difficulty,
  /** Seconds an able reader needs. */
  seconds: z.int().min(20).max(900),
  /** Section of the exam's blueprint; absent in chapter checks and capstones. */
  section: Slug.optional(),
  stem: z.string().min(20),
  /** Why the key is right and where it stops being right. */
  why: z.string().min(20),
  refs: z.strictObject({
    /** Places of our own text that teach this, `<owner>/<chapter>` or `<owner>/<chapter>#<heading>`. */
    own: z.array(z.string()).min(1),
    sources: z.array(SourceRef).default([]),
  }),
  /** Questions that answer this one; never drawn into the same form. */
  enemies: z.array(z.string()).default([]),
  asOf: Day.optional(),
  expires: Day.optional(),
  status: z.enum(['draft', 'live', 'retired']).default('draft'),
  was: Was,
}

/** An option with the reason it is right, or what would make it tempting and why it fails. */
export const Option = z.strictObject({
  text: z.string().min(1),
  key: z.boolean().default(false),
  why: z.string().min(10).optional(),
  misconception: Slug.optional(),
})

export const SingleQuestion = z.strictObject({
  type: z.literal('single'),
  ...Common,
  options: z.array(Option).min(3).max(5),
})
/** Choose exactly as many as are keyed; the number is told. */
export const MultipleQuestion = z.strictObject({
  type: z.literal('multiple'),
  ...Common,
  options: z.array(Option).min(5).max(7),
})
/** Items stand in the right order; a form shuffles them. */
export const OrderingQuestion = z.strictObject({
  type: z.literal('ordering'),
  ...Common,
  items: z
    .array(z.strictObject({ text: z.string().min(1), why: z.string().optional() }))
    .min(5)
    .max(7),
})
/** Every prompt has one answer among more answers than prompts. `answer` is an index into `answers`, from 0. */
export const MatchingQuestion = z.strictObject({
  type: z.literal('matching'),
  ...Common,
  prompts: z
    .array(z.strictObject({ text: z.string().min(1), answer: z.int().min(0), why: z.string().optional() }))
    .min(4)
    .max(5),
  answers: z.array(z.string().min(1)).min(6).max(8),
})
/**
 * The learner types a number. Stem and `why` may name givens as {name}; each variant gives them values and the answer
 * is `formula` worked out on them (core/library/formula.ts), so a second form can ask afresh.
 */
export const NumericQuestion = z.strictObject({
  type: z.literal('numeric'),
  ...Common,
  unit: z.string(),
  formula: z.string().min(1),
  /** Digits after the point in the shown answer. */
  digits: z.int().min(0).max(4).default(0),
  /** Greatest accepted distance from the answer, in the same unit. */
  tolerance: z.number().min(0),
  /** Wider distance that earns half, for rounding slips. */
  near: z.number().min(0).optional(),
  variants: z.array(z.record(Slug.or(z.string().regex(/^[a-z][A-Za-z0-9]*$/)), z.number())).min(1),
  /** Common wrong ways to the number: what was done and why it misleads. */
  slips: z
    .array(z.strictObject({ formula: z.string(), why: z.string().min(10), misconception: Slug.optional() }))
    .default([]),
})

/** One question as its author wrote it: one readable file. */
export const Question = z.discriminatedUnion('type', [
  SingleQuestion,
  MultipleQuestion,
  OrderingQuestion,
  MatchingQuestion,
  NumericQuestion,
])
export type Question = z.infer<typeof Question>
export type QuestionType = Question['type']
