import * as z from 'zod'

/**
 * What goes into a lab run and what comes back. The same harness (core/lab/harness.ts) runs a lab in Node, for
 * references and mutants, and in QuickJS, for learners.
 *
 * `tests.ts` has one default export, `(lab: Lab, solution: Solution) => Record<groupId, () => void>`. A group passes
 * when its function returns; it fails by throwing what `lab.expect` or `lab.fail` threw. `lab` (core/lab/harness.ts)
 * carries the asserts, seeded dice, the virtual clock and the cluster simulator of core/sim. Learner code and tests
 * import nothing at run time; `import type` is erased with the other types.
 */
export const LabRun = z.strictObject({
  /** Learner's TypeScript, at most 256 KiB. */
  code: z.string().max(262_144),
  /** The lab's tests, types already stripped. */
  tests: z.string(),
  exports: z.array(z.string()),
  groups: z.array(z.string()),
  seed: z.int().min(0),
  /** Words that may not stand in the code; where one does, the run is refused with its reason and line. */
  forbidden: z.array(z.strictObject({ word: z.string(), why: z.string() })).optional(),
  limits: z.strictObject({ msPerGroup: z.int(), memoryBytes: z.int(), outputBytes: z.int() }),
})
export type LabRun = z.infer<typeof LabRun>

/** The seed every learner's run has, and every check of a lab: what authors saw is what learners get. */
export const labSeed = 41

export const defaultLimits = {
  /** Ms by the wall clock after which a group is over, whatever its code is doing. */
  msPerGroup: 2_500,
  memoryBytes: 64 * 1024 * 1024,
  outputBytes: 64 * 1024,
} as const

/** What a failing group shows: expected and got as text, and, for cluster labs, the trace with the step that broke the rule. */
export const LabFailure = z.strictObject({
  words: z.string(),
  expected: z.string().optional(),
  got: z.string().optional(),
  /** A trace of core/sim as JSON data. */
  trace: z.unknown().optional(),
  step: z.int().optional(),
  schedule: z.unknown().optional(),
})
export type LabFailure = z.infer<typeof LabFailure>

export const GroupOutcome = z.strictObject({
  id: z.string(),
  outcome: z.enum(['passed', 'failed', 'stopped']),
  failure: LabFailure.optional(),
  console: z.array(z.string()),
})
export type GroupOutcome = z.infer<typeof GroupOutcome>

export const LabOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ran'), groups: z.array(GroupOutcome) }),
  /** The code could not even be loaded. `line` counts from 1. */
  z.strictObject({ kind: z.literal('refused'), words: z.string(), line: z.int().optional() }),
])
export type LabOutcome = z.infer<typeof LabOutcome>
