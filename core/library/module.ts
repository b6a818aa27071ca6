import * as z from 'zod'
import { Slug, Was } from './id.ts'
import { SourceRef } from './source.ts'

export const Objective = z.strictObject({ id: z.string().regex(/^O\d+$/), words: z.string().min(10) })

/** Top matter of a chapter's Markdown file. The file's name, less its number, is the chapter's slug. */
export const ChapterHead = z.strictObject({
  title: z.string().min(3),
  objectives: z.array(z.string().regex(/^O\d+$/)).min(1),
  /** What to remember, one sentence each. */
  summary: z.array(z.string().min(10)).min(2).max(4),
  /** A draft is checked like the rest and does not ship. */
  status: z.enum(['draft', 'live']).default('live'),
  was: Was,
})
export type ChapterHead = z.infer<typeof ChapterHead>

/** module.yml: what a mastery module promises. Chapters, checks, cases, examples, scenarios and labs stand in folders beside it. */
export const Module = z.strictObject({
  id: Slug,
  code: z.string().regex(/^M\d+$/),
  title: z.string().min(3),
  track: z.enum(['architecture', 'coordination', 'resilience', 'deployment']),
  /** The index's figure in minutes; shown beside our own computed range. */
  claimMinutes: z.int().positive(),
  about: z.string().min(20),
  topics: z.array(z.string()).min(1),
  objectives: z.array(Objective).default([]),
  /** Advice in words, never a lock. */
  prerequisites: z.array(z.string()).default([]),
  /** Titles of what is planned, in order and by number, so that the shelf can say what is coming. */
  planned: z.strictObject({ chapters: z.array(z.string()), labs: z.array(z.string()) }).optional(),
  was: Was,
})
export type Module = z.infer<typeof Module>

/** A real event told from public sources. */
export const CaseStudy = z.strictObject({
  id: Slug,
  title: z.string().min(3),
  organisation: z.string().min(2),
  when: z.string().min(4),
  /** Markdown with [@source] citations. */
  story: z.string().min(80),
  lesson: z.string().min(20),
  /** One question to think about, with a way to check one's own thought. */
  reflect: z.strictObject({ ask: z.string().min(10), consider: z.string().min(20) }),
  sources: z.array(SourceRef).min(1),
})
export type CaseStudy = z.infer<typeof CaseStudy>

/** Meta of examples/<id>.<ext>; the code itself is the file beside it. */
export const CodeExample = z.strictObject({
  id: Slug,
  title: z.string().min(3),
  file: z.string(),
  language: z.enum(['ts', 'python', 'sql', 'bash', 'yaml', 'json', 'go']),
  /** What running it must print; `type-check` only checks types; `parse` only parses; `read-only` is shown as not executed. */
  check: z.enum(['run', 'type-check', 'parse', 'read-only']),
  expect: z.string().optional(),
  purpose: z.string().min(10),
})
export type CodeExample = z.infer<typeof CodeExample>

/** A design task: numbers, constraints and decisions one can check. */
export const DesignScenario = z.strictObject({
  id: Slug,
  title: z.string().min(3),
  status: z.enum(['draft', 'live']).default('live'),
  objectives: z.array(z.string()).min(1),
  context: z.string().min(100),
  constraints: z.array(z.string()).min(2),
  decisions: z
    .array(
      z.strictObject({
        ask: z.string().min(10),
        options: z
          .array(
            z.strictObject({ text: z.string(), right: z.boolean().default(false), why: z.string().min(10) }),
          )
          .min(2),
      }),
    )
    .min(4)
    .max(6),
  checklist: z.array(z.string()).min(4).max(10),
  modelAnswer: z.string().min(200),
  temptingAnswers: z.array(z.strictObject({ answer: z.string().min(40), why: z.string().min(30) })).length(2),
})
export type DesignScenario = z.infer<typeof DesignScenario>

/** A study guide or primer: chapters with checks, for exams that no module prepares. */
export const Guide = z.strictObject({
  id: Slug,
  code: z.string(),
  kind: z.enum(['guide', 'primer']),
  title: z.string().min(3),
  about: z.string().min(20),
  /** Exam it prepares for; primers may have none. */
  exam: Slug.optional(),
  objectives: z.array(Objective).default([]),
  planned: z
    .strictObject({
      chapters: z.array(z.string()),
      labs: z.array(z.strictObject({ code: z.string(), title: z.string() })).default([]),
    })
    .optional(),
  was: Was,
})
export type Guide = z.infer<typeof Guide>
