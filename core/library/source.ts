import * as z from 'zod'
import { Day, Slug } from './id.ts'

/** One thing a source says, in our own words, with the place where it says so. */
export const Fact = z.strictObject({ id: Slug, says: z.string().min(20), where: z.string().min(1) })

/** A public primary source. It counts as opened once what it says was read, dated and read again by a second reader. */
export const Source = z.strictObject({
  id: Slug,
  title: z.string().min(3),
  authors: z.array(z.string().min(2)).min(1),
  publisher: z.string().min(2),
  year: z.int().min(1950).max(2100),
  kind: z.enum([
    'paper',
    'book',
    'post',
    'standard',
    'regulation',
    'incident-report',
    'documentation',
    'talk',
  ]),
  url: z.url(),
  opened: z.array(z.strictObject({ date: Day, via: z.string().min(3), reader: z.enum(['first', 'second']) })),
  facts: z.array(Fact),
  note: z.string().optional(),
})
export type Source = z.infer<typeof Source>

/** `source-id` or `source-id#fact-id`, as it stands inside [@…] in a text and in a question's references. */
export const SourceRef = z.string().regex(/^[a-z0-9-]+(#[a-z0-9-]+)?$/)
