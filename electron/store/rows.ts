import type * as z from 'zod'
import { Refusal } from '#core/errors.ts'

/** Reads JSON that may have been written by an older version. */
export function fromJson<T extends z.ZodType>(schema: T, text: string): z.output<T> {
  const parsed = schema.safeParse(JSON.parse(text))
  if (!parsed.success) throw new Refusal('database-damaged', parsed.error)
  return parsed.data
}
