import * as z from 'zod'
import { Slug, Was } from './id.ts'
import { Objective } from './module.ts'

const QuestionTypeName = z.enum(['single', 'multiple', 'ordering', 'matching', 'numeric'])

/** A row of the blueprint: how many questions of which types a form takes from one section. */
export const BlueprintSection = z.strictObject({
  id: Slug,
  title: z.string().min(3),
  /** Questions in a form. */
  form: z.int().positive(),
  /** Questions the bank must hold. */
  bank: z.int().positive(),
})

/** Counts a form must meet, section by section, and its mix of types and difficulties. */
export const Blueprint = z.strictObject({
  sections: z.array(BlueprintSection).min(1),
  /** Questions of each type in a form; sums to the form's size. */
  types: z.partialRecord(QuestionTypeName, z.int().positive()),
  /** Share in per cent, each within 5 points. */
  difficulty: z.strictObject({ easy: z.number(), medium: z.number(), hard: z.number() }),
  bloom: z.strictObject({
    remember: z.number(),
    understand: z.number(),
    apply: z.number(),
    analyze: z.number(),
    evaluate: z.number(),
    create: z.number(),
  }),
})
export type Blueprint = z.infer<typeof Blueprint>

/** exam.yml. An exam without a blueprint is announced but not yet written. */
export const Exam = z.strictObject({
  id: Slug,
  code: z.string().regex(/^E\d+$/),
  title: z.string().min(3),
  track: z.enum([
    'data-management',
    'observability',
    'resilience',
    'security',
    'deployment',
    'laws',
    'pillars',
  ]),
  minutes: z.int().positive(),
  /** Per cent. */
  passMark: z.int().min(1).max(100),
  about: z.string().min(20),
  topics: z.array(z.string()).min(1),
  prerequisites: z.array(z.string()).default([]),
  objectives: z.array(Objective).default([]),
  blueprint: Blueprint.optional(),
  was: Was,
})
export type Exam = z.infer<typeof Exam>
