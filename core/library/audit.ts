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
      /** Another option the solver would defend. */
      also: z.string().optional(),
    }),
  ),
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
