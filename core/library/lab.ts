import * as z from 'zod'
import { Slug, Was } from './id.ts'

/**
 * lab.yml. Beside it: brief.md, starter.ts, reference.ts, tests.ts, debrief.md, mutants/<name>.ts.
 * The contract between them and the runner is core/lab/contract.ts.
 */
export const Lab = z.strictObject({
  id: Slug,
  code: z.string().regex(/^(M\d+-L\d+|GL\d+)$/),
  title: z.string().min(3),
  objectives: z.array(z.string().regex(/^O\d+$/)).default([]),
  /** What the starter, the reference and every mutant export. */
  exports: z.array(z.string()).min(1),
  /** Words that may not stand in the learner's code, each with the reason shown when one does. */
  forbidden: z.array(z.strictObject({ word: z.string(), why: z.string() })).default([]),
  groups: z
    .array(
      z.strictObject({
        id: Slug,
        words: z.string().min(10),
        kind: z.enum(['visible', 'hidden', 'property']),
        /** Weights of a lab sum to 100. */
        weight: z.int().positive(),
        /** A broken critical invariant caps the whole lab at 40. */
        critical: z.boolean().default(false),
      }),
    )
    .min(3),
  /** Three, each giving more away. */
  hints: z.array(z.string().min(15)).length(3),
  was: Was,
})
export type Lab = z.infer<typeof Lab>
