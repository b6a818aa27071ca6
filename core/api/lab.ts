import * as z from 'zod'
import { GroupOutcome } from '../lab/contract.ts'
import { Minutes } from './study.ts'

const Group = z.strictObject({
  id: z.string(),
  /** What the group checks; of a hidden group only its kind is told. */
  words: z.string(),
  kind: z.enum(['visible', 'hidden', 'property']),
  weight: z.int(),
  critical: z.boolean(),
})

export const LabView = z.strictObject({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  owner: z.string(),
  ownerTitle: z.string(),
  minutes: Minutes,
  /** Markdown. */
  brief: z.string(),
  groups: z.array(Group),
  exports: z.array(z.string()),
  starter: z.string(),
  /** The learner's own text as it was left; the starter before the first change. */
  draft: z.string(),
  draftAt: z.number().nullable(),
  /** Hints taken so far, in order. */
  hints: z.array(z.string()),
  hintsLeft: z.int(),
  versions: z.array(z.strictObject({ seq: z.int(), at: z.number(), score: z.int(), passed: z.boolean() })),
  passedAt: z.number().nullable(),
  /** Both come after passing. */
  reference: z.string().nullable(),
  debrief: z.string().nullable(),
})
export type LabView = z.infer<typeof LabView>

export const LabVerdict = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ran'),
    groups: z.array(GroupOutcome),
    /** Weighted, out of 100; a broken critical group caps it at 40. */
    score: z.int(),
    passed: z.boolean(),
    view: LabView,
  }),
  z.strictObject({ kind: z.literal('refused'), words: z.string(), line: z.int().optional(), view: LabView }),
])
export type LabVerdict = z.infer<typeof LabVerdict>

const lab = z.strictObject({ lab: z.string() })
const code = z.string().max(262_144)

export const labApi = {
  'lab.list': {
    in: z.strictObject({}),
    out: z.array(
      z.strictObject({
        id: z.string(),
        code: z.string(),
        title: z.string(),
        ownerTitle: z.string(),
        minutes: Minutes,
        begun: z.boolean(),
        passed: z.boolean(),
      }),
    ),
  },
  'lab.open': { in: lab, out: LabView },
  /** Replies once the text is on disk. */
  'lab.keep-draft': {
    in: z.strictObject({ lab: z.string(), code }),
    out: z.strictObject({ savedAt: z.number() }),
  },
  'lab.take-hint': { in: lab, out: LabView },
  'lab.read-version': {
    in: z.strictObject({ lab: z.string(), seq: z.int() }),
    out: z.strictObject({ code: z.string() }),
  },
  /** Runs the tests in the lab runner; the verdict and the text it is on are kept. */
  'lab.run': { in: z.strictObject({ lab: z.string(), code }), out: LabVerdict },
  'lab.stop': { in: z.strictObject({}), out: z.strictObject({ stopped: z.boolean() }) },
} as const
