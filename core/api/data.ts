import * as z from 'zod'

const nothing = z.strictObject({})

export const DataReading = z.strictObject({
  folder: z.string(),
  databaseBytes: z.number(),
  backups: z.array(z.strictObject({ name: z.string(), at: z.number(), bytes: z.number(), why: z.string() })),
})

export const AboutView = z.strictObject({
  product: z.string(),
  version: z.string(),
  library: z.string(),
  libraryHash: z.string(),
  versions: z.record(z.string(), z.string()),
  /** Requests that were refused because they were malformed or unknown, since the start. */
  refused: z.int(),
  data: z.strictObject({
    journal: z.string(),
    synchronous: z.string(),
    integrity: z.string(),
    schema: z.int(),
  }),
  log: z.array(z.string()),
})

/** What the app found when it started, when that was not simply fine. */
export const Trouble = z.strictObject({
  name: z.string(),
  what: z.string(),
  safe: z.string(),
  next: z.string(),
  /** Ways out the screen offers. */
  ways: z.array(z.enum(['restore', 'export', 'start-afresh', 'open-folder', 'quit', 'try-again'])),
  detail: z.string(),
})
export type Trouble = z.infer<typeof Trouble>

export const dataApi = {
  'app.boot': {
    in: nothing,
    out: z.strictObject({
      trouble: Trouble.nullable(),
      version: z.string(),
      platform: z.string(),
      library: z.boolean(),
    }),
  },
  'data.read': { in: nothing, out: DataReading },
  'data.back-up': { in: nothing, out: DataReading },
  /** Without a name the learner is asked for a file. Restarts on the restored data. */
  'data.restore': {
    in: z.strictObject({ name: z.string().optional() }),
    out: z.strictObject({ restored: z.string() }),
  },
  'data.export': { in: nothing, out: z.strictObject({ path: z.string() }) },
  'data.open-folder': { in: nothing, out: z.strictObject({ folder: z.string() }) },
  /** Sets a damaged database aside, unchanged, and begins a new one. */
  'data.start-afresh': { in: nothing, out: z.strictObject({ keptAs: z.string() }) },
  'about.read': { in: nothing, out: AboutView },
  'clipboard.write': {
    in: z.strictObject({ text: z.string().max(100_000) }),
    out: z.strictObject({ written: z.boolean() }),
  },
  'page.print': { in: nothing, out: z.strictObject({ printed: z.boolean() }) },
  'app.quit': { in: nothing, out: z.strictObject({ quitting: z.boolean() }) },
} as const
