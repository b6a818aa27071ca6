import * as z from 'zod'
import { Day, Slug } from './id.ts'
import { SourceRef } from './source.ts'

export const schemaVersion = 1

/** Advice on order, with its reason; never a lock. Codes name modules, exams or levels (M8, E4, L4). */
export const Dependency = z.strictObject({
  before: z.string(),
  after: z.string(),
  strength: z.enum(['strong', 'weak']),
  why: z.string().min(10),
})

export type Dependency = z.infer<typeof Dependency>

/** library.yml */
export const Catalogue = z.strictObject({
  schema: z.literal(schemaVersion),
  title: z.string(),
  version: z.string(),
  /** All things of the index by code and folder below content/. */
  modules: z.array(z.strictObject({ code: z.string(), location: z.string() })),
  exams: z.array(z.strictObject({ code: z.string(), location: z.string() })),
  guides: z.array(z.string()),
  primers: z.array(z.string()),
  foundation: z.array(z.strictObject({ id: Slug, words: z.string(), help: z.string() })),
  dependencies: z.array(Dependency),
  /** Simulators a text may show. `ready` says that it can be opened; only then does it count as study time. */
  simulators: z
    .array(
      z.strictObject({
        id: z.string().regex(/^s\d{2}$/),
        title: z.string(),
        tasks: z.int(),
        ready: z.boolean().default(false),
      }),
    )
    .default([]),
})
export type Catalogue = z.infer<typeof Catalogue>

export const LearningPath = z.strictObject({
  id: Slug,
  role: z.string(),
  about: z.string(),
  hoursIndex: z.tuple([z.number(), z.number()]),
  target: z.string().regex(/^L[1-5]$/),
  prerequisites: z.array(z.string()),
  tracks: z.array(
    z.strictObject({
      title: z.string(),
      steps: z.array(z.strictObject({ code: z.string(), why: z.string() })),
    }),
  ),
  /** Smallest set that closes the gap to the target level. */
  bridge: z.array(z.string()).default([]),
})
export type LearningPath = z.infer<typeof LearningPath>

/** One requirement of a level; what counts as evidence for it is worked out in core/record. */
export const Requirement = z.discriminatedUnion('count', [
  z.strictObject({
    count: z.literal('modules'),
    min: z.int(),
    track: z.string().optional(),
    of: z.array(z.string()).optional(),
  }),
  z.strictObject({
    count: z.literal('exams'),
    min: z.int(),
    threshold: z.int(),
    of: z.array(z.string()).optional(),
  }),
  /** Labs of modules and guides alike, unless it says which. */
  z.strictObject({ count: z.literal('labs'), min: z.int(), within: z.literal('modules').optional() }),
  z.strictObject({ count: z.literal('documents'), min: z.int(), kind: z.string(), words: z.string() }),
  z.strictObject({ count: z.literal('attestations'), min: z.int(), kind: z.string(), words: z.string() }),
  z.strictObject({ count: z.literal('held'), level: z.string(), days: z.int(), words: z.string() }),
])
export type Requirement = z.infer<typeof Requirement>

export const Level = z.strictObject({
  id: z.string().regex(/^L[1-5]$/),
  title: z.string(),
  hoursIndex: z.tuple([z.number(), z.number().nullable()]),
  recommendedFor: z.string(),
  requirements: z.array(Requirement).min(1),
})
export type Level = z.infer<typeof Level>

export const GlossaryTerm = z.strictObject({
  id: Slug,
  term: z.string(),
  means: z.string().min(20),
  see: z.array(Slug).default([]),
})
export type GlossaryTerm = z.infer<typeof GlossaryTerm>

/** A wrong idea that people really hold, and what is true instead. */
export const Misconception = z.strictObject({
  id: Slug,
  belief: z.string().min(15),
  truth: z.string().min(15),
})
export type Misconception = z.infer<typeof Misconception>

/** A card for later review: a question and its answer on one idea. */
export const Flashcard = z.strictObject({
  id: Slug,
  about: z.strictObject({ chapter: z.string().optional(), misconception: Slug.optional() }),
  front: z.string().min(10),
  back: z.string().min(5),
})
export type Flashcard = z.infer<typeof Flashcard>

export const Pattern = z.strictObject({
  id: Slug,
  title: z.string(),
  context: z.string().min(40),
  forces: z.array(z.string()).min(2),
  solution: z.string().min(60),
  consequences: z.array(z.string()).min(2),
  whenNot: z.array(z.string()).min(1),
  /** `<owner>/<chapter>` places that use it. */
  usedIn: z.array(z.string()).min(1),
  related: z.array(Slug).default([]),
  sources: z.array(SourceRef).default([]),
  asOf: Day.optional(),
})
export type Pattern = z.infer<typeof Pattern>
