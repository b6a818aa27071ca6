import * as z from 'zod'
import { GroupOutcome, LabOutcome } from '#core/lab/contract.ts'

/** What a runner says: that it is ready, that a group begins or is over, and in the end the outcome of the run. */
export const RunnerMessage = z.union([
  z.strictObject({ ready: z.literal(true) }),
  z.strictObject({ id: z.int(), begins: z.string() }),
  z.strictObject({ id: z.int(), group: GroupOutcome }),
  z.strictObject({ id: z.int(), outcome: LabOutcome }),
])
export type RunnerMessage = z.infer<typeof RunnerMessage>
