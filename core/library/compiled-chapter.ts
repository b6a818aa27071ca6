import * as z from 'zod'
import { Day } from './id.ts'
import { Objective } from './module.ts'
import { CompiledDiagram } from './picture.ts'

/** Study time in minutes, by content-guide rates: a fast and a typical reader. */
export const StudyMinutes = z.strictObject({ fast: z.number(), typical: z.number() })
export type StudyMinutes = z.infer<typeof StudyMinutes>

export const tokenClasses = ['plain', 'keyword', 'string', 'comment', 'number', 'function', 'type'] as const

/** Code cut into coloured stretches when the library is compiled, so that nothing is parsed while reading. */
export const CompiledCode = z.strictObject({
  language: z.string(),
  file: z.string().optional(),
  title: z.string().optional(),
  purpose: z.string().optional(),
  lines: z.array(z.array(z.tuple([z.enum(tokenClasses), z.string()]))),
  /** True when the checks ran it and compared what it printed. */
  executed: z.boolean(),
  /** What running it prints. */
  prints: z.string().optional(),
})
export type CompiledCode = z.infer<typeof CompiledCode>

/** The number stands in the text as [n](source:n). */
export const Citation = z.strictObject({
  n: z.int(),
  source: z.string(),
  fact: z.string().optional(),
  /** What the source says, in our words; empty when the source as a whole is meant. */
  says: z.string(),
  where: z.string(),
  title: z.string(),
  authors: z.array(z.string()),
  publisher: z.string(),
  year: z.int(),
  url: z.string(),
  /** Days it was opened, by first and second readers. */
  openedAt: z.array(Day),
  checked: z.boolean(),
})
export type Citation = z.infer<typeof Citation>

/** One heading of a chapter with the text under it, up to the next heading. */
export const CompiledSection = z.strictObject({
  /** `start` for the text before the first heading, else made from the heading. */
  id: z.string(),
  heading: z.string(),
  depth: z.int(),
  /**
   * Top-level blocks in order, each a Markdown of its own so that none waits for another to be drawn: with directives,
   * citations resolved to [n](source:n). Ids come from the text, so a reader's place survives edits elsewhere.
   */
  paragraphs: z.array(z.strictObject({ id: z.string(), start: z.string(), markdown: z.string() })),
})
export type CompiledSection = z.infer<typeof CompiledSection>

export const CompiledChapter = z.strictObject({
  id: z.string(),
  owner: z.string(),
  number: z.int(),
  title: z.string(),
  objectives: z.array(Objective),
  summary: z.array(z.string()),
  words: z.int(),
  minutes: StudyMinutes,
  outline: z.array(z.strictObject({ id: z.string(), text: z.string(), depth: z.int() })),
  sections: z.array(CompiledSection),
  /** By the id in ::example{id}, and by `<paragraph id>:<n>` for the n-th fenced fragment of a paragraph, from 0. */
  codes: z.record(z.string(), CompiledCode),
  diagrams: z.record(z.string(), CompiledDiagram),
  simulators: z.record(z.string(), z.strictObject({ title: z.string(), ready: z.boolean() })),
  citations: z.array(Citation),
  /** By the id in ::case{id}: the id of its document. */
  cases: z.record(z.string(), z.string()),
  terms: z.array(z.string()),
  patterns: z.array(z.string()),
  /** Questions of its check. */
  check: z.array(z.string()),
})
export type CompiledChapter = z.infer<typeof CompiledChapter>
