import * as z from 'zod'
import { Day } from './id.ts'

/** A raw record of one isolated run over questions: content/audit/solves/<name>.yml. Roles and dates, never names. */
export const SolveRecord = z.strictObject({
  /** Blind solvers see neither keys nor our text; `guide-only` reads only our text; `options-only` sees no stem. */
  role: z.enum(['blind-one', 'blind-two', 'guide-only', 'options-only']),
  date: Day,
  /** Module, guide or exam whose questions were solved. */
  of: z.string(),
  /** First characters of the pack's hash that was solved. */
  pack: z.string().min(8),
  answers: z.array(
    z.strictObject({
      question: z.string(),
      /** Texts of the chosen options, of the items in order, of the answers in order of the prompts, or the number. */
      response: z.union([z.string(), z.number(), z.array(z.string())]),
      /** Per cent. */
      sure: z.int().min(0).max(100).optional(),
      /** Another option the solver would defend, or what is wrong with the question; for a guide, what it lacks. */
      also: z.string().optional(),
      /** Of a hundred just-passing candidates, how many get it right: the solver's estimate (modified Angoff). */
      pass: z.int().min(0).max(100).optional(),
    }),
  ),
  /** Faults put into this run's copy on purpose, and whether the solver saw them. */
  planted: z.array(z.strictObject({ question: z.string(), fault: z.string(), seen: z.boolean() })).optional(),
})
export type SolveRecord = z.infer<typeof SolveRecord>

/** What became of a disagreement: content/audit/resolutions.yml, a list. */
export const Resolution = z.strictObject({
  question: z.string(),
  date: Day,
  outcome: z.enum(['mended', 'kept', 'retired']),
  why: z.string().min(20),
})
export type Resolution = z.infer<typeof Resolution>
