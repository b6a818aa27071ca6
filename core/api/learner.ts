import * as z from 'zod'

/** What the learner told about themself; all of it may be left open. */
export const Profile = z.strictObject({
  /** Id of a learning path, for example sre. */
  role: z.string().nullable(),
  hoursPerWeek: z.number().min(1).max(40),
  /** Foundation statements the learner ticked. */
  foundation: z.array(z.string()),
  welcomed: z.boolean(),
  /** True in the demo profile, which is filled by running real commands. */
  demo: z.boolean(),
})
export type Profile = z.infer<typeof Profile>

export const Settings = z.strictObject({
  theme: z.enum(['light', 'dark', 'system']),
  contrast: z.enum(['normal', 'high']),
  /** Steps away from the standard text size. */
  textSize: z.int().min(-2).max(4),
  motion: z.enum(['system', 'reduced']),
  focusMode: z.boolean(),
  railFolded: z.boolean(),
  /** Factor on exam time. */
  extraTime: z.union([z.literal(1), z.literal(1.25), z.literal(1.5)]),
  clockHidden: z.boolean(),
})
export type Settings = z.infer<typeof Settings>

const nothing = z.strictObject({})

export const learnerApi = {
  'profile.read': { in: nothing, out: Profile },
  'profile.change': { in: Profile.omit({ demo: true }).partial(), out: Profile },
  'profile.fill-with-demo': { in: nothing, out: Profile },
  'settings.read': { in: nothing, out: Settings },
  'settings.change': { in: Settings.partial(), out: Settings },
} as const
