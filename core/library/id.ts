import * as z from 'zod'

/** A permanent name inside the library: lower-case words joined by hyphens. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower-case words joined by hyphens, for example retry-budget')

/** A place in the library: slugs joined by slashes, for example timeout-advanced/from-distribution-to-number. */
export const Place = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*$/)

export const ModuleId = Slug.brand<'module'>()
export type ModuleId = z.infer<typeof ModuleId>
export const ExamId = Slug.brand<'exam'>()
export type ExamId = z.infer<typeof ExamId>
/** Something one reads: `<module|guide|primer slug>/<chapter slug>`. */
export const ChapterId = Place.brand<'chapter'>()
export type ChapterId = z.infer<typeof ChapterId>
/** One question: `<owner>/<file name>`, unique in the whole library. */
export const QuestionId = Place.brand<'question'>()
export type QuestionId = z.infer<typeof QuestionId>
export const AttemptId = z
  .string()
  .regex(/^[0-9a-f]{32}$/)
  .brand<'attempt'>()
export type AttemptId = z.infer<typeof AttemptId>

/** Calendar day as an author writes it, for example 2026-11-24. */
export const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'write a day as 2026-11-24')

/**
 * What an entry was called before, so that progress follows a rename: a slug of the same owner, or the full id it had
 * under another.
 */
export const Was = z.array(z.string()).default([])
