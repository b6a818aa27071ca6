import * as z from 'zod'
import { AnswerKey, AskedQuestion } from '../library/compiled-question.ts'

/** A question as this learner was asked it: options shuffled, numbers filled in. */
export const FormQuestion = z.strictObject({
  question: AskedQuestion,
  /** Values a numeric question was drawn with. */
  given: z.record(z.string(), z.number()),
})
export type FormQuestion = z.infer<typeof FormQuestion>

/** What was drawn for one learner, frozen with text and key so that no update of the library can change it. */
export const Form = z.strictObject({
  exam: z.string(),
  title: z.string(),
  library: z.string(),
  seed: z.string(),
  mode: z.enum(['exam', 'practice']),
  minutes: z.number(),
  /** Factor on the exam's own time that is in these minutes. */
  extraTime: z.number().default(1),
  passMark: z.int(),
  sections: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  objectives: z.array(z.strictObject({ id: z.string(), words: z.string() })),
  questions: z.array(FormQuestion),
  keys: z.array(AnswerKey),
})
export type Form = z.infer<typeof Form>
