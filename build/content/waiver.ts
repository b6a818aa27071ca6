import * as z from 'zod'
import { Day } from '#core/library/id.ts'

/** One line of waivers.yml: a warning that a second reader looked at and let stand, with the reason. */
export const Waiver = z.strictObject({
  check: z.string().min(2),
  /** File inside content/ that the warning names. */
  file: z.string().min(3),
  why: z.string().min(20),
  reader: z.enum(['second', 'editor']),
  on: Day,
})
export type Waiver = z.infer<typeof Waiver>
