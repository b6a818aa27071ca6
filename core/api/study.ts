import * as z from 'zod'
import { MapDocument } from '../library/compiled.ts'

/** How a stop of the map stands for this learner. Worked out when asked, stored nowhere. */
export const Standing = z.enum(['done', 'under-way', 'open', 'coming'])
export type Standing = z.infer<typeof Standing>

export const Minutes = z.strictObject({ fast: z.number(), typical: z.number() })

/** A module, guide or primer on the shelf. */
export const ShelfItem = z.strictObject({
  id: z.string(),
  code: z.string(),
  kind: z.enum(['module', 'guide', 'primer']),
  title: z.string(),
  track: z.string(),
  about: z.string(),
  standing: Standing,
  /** Chapters read of chapters that can be opened. */
  read: z.int(),
  chapters: z.int(),
  labsPassed: z.int(),
  /** Of what can be opened now. */
  minutes: Minutes.nullable(),
  claimMinutes: z.number().nullable(),
  /** For a guide, the exam it prepares. */
  exam: z.string().nullable(),
})
export type ShelfItem = z.infer<typeof ShelfItem>

export const ExamItem = z.strictObject({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  track: z.string(),
  about: z.string(),
  minutes: z.number(),
  passMark: z.int(),
  /** Questions in a form; null while being written. */
  questions: z.int().nullable(),
  bank: z.int(),
  standing: Standing,
  /** Best verified score in hundredths of a per cent. */
  best: z.int().nullable(),
  attempts: z.int(),
  guide: z.string().nullable(),
})
export type ExamItem = z.infer<typeof ExamItem>

export const LibraryView = z.strictObject({
  title: z.string(),
  version: z.string(),
  shelf: z.array(ShelfItem),
  exams: z.array(ExamItem),
  paths: z.array(
    z.strictObject({
      id: z.string(),
      role: z.string(),
      about: z.string(),
      hoursIndex: z.tuple([z.number(), z.number()]),
      target: z.string(),
    }),
  ),
  foundation: z.array(z.strictObject({ id: z.string(), words: z.string(), help: z.string() })),
})
export type LibraryView = z.infer<typeof LibraryView>

export const Stop = z.strictObject({
  code: z.string(),
  id: z.string(),
  kind: z.enum(['module', 'exam']),
  title: z.string(),
  standing: Standing,
  /** The one stop that is advised next. */
  advised: z.boolean(),
  why: z.string(),
  /** Minutes the stop takes, or null while it is being written. */
  minutes: Minutes.nullable(),
  best: z.int().nullable(),
  /** Where one stands, for example chapter 4 of 8. */
  place: z.string().nullable(),
})
export type Stop = z.infer<typeof Stop>

export const RouteView = z.strictObject({
  id: z.string(),
  role: z.string(),
  about: z.string(),
  target: z.string(),
  hoursIndex: z.tuple([z.number(), z.number()]),
  tracks: z.array(z.strictObject({ title: z.string(), stops: z.array(Stop) })),
  done: z.int(),
  of: z.int(),
  /** What one should know before, in words. */
  prerequisites: z.array(z.string()),
  /** Codes of the smallest set beside the route that closes the gap to the target level. */
  bridge: z.array(z.string()),
})
export type RouteView = z.infer<typeof RouteView>

export const LevelView = z.strictObject({
  id: z.string(),
  title: z.string(),
  recommendedFor: z.string(),
  hoursIndex: z.tuple([z.number(), z.number().nullable()]),
  /** In the modules and exams that can count towards it. */
  studiedMs: z.number(),
  requirements: z.array(
    z.strictObject({ words: z.string(), have: z.int(), need: z.int(), possible: z.int() }),
  ),
  met: z.boolean(),
  /** False while the library does not hold enough to reach it. */
  attainable: z.boolean(),
})
export type LevelView = z.infer<typeof LevelView>

export const MapView = z.strictObject({
  map: MapDocument,
  /** Standing of every station by code. */
  stops: z.array(Stop),
  route: RouteView.nullable(),
  /** Other ways to order the route: what depends on what, in words. */
  advice: z.array(
    z.strictObject({
      before: z.string(),
      after: z.string(),
      why: z.string(),
      strength: z.enum(['strong', 'weak']),
    }),
  ),
})
export type MapView = z.infer<typeof MapView>

/** Something worth doing now, with its reason. */
export const NextStep = z.strictObject({
  title: z.string(),
  why: z.string(),
  minutes: Minutes.nullable(),
  verb: z.string(),
  /** Hash route that does it. */
  to: z.string(),
})
export type NextStep = z.infer<typeof NextStep>

export const HomeView = z.strictObject({
  /** The place one left, with the sentence last read; null before the first reading. */
  place: z
    .strictObject({
      chapter: z.string(),
      title: z.string(),
      owner: z.string(),
      ownerTitle: z.string(),
      number: z.int(),
      of: z.int(),
      paragraph: z.string().nullable(),
      lastWords: z.string(),
      minutesLeft: z.number(),
      /** True once the chapter was read to its end. */
      read: z.boolean(),
      at: z.number(),
    })
    .nullable(),
  next: z.array(NextStep),
  route: RouteView.nullable(),
  level: LevelView.nullable(),
  week: z.strictObject({ studiedMs: z.number(), plannedMs: z.number() }),
})
export type HomeView = z.infer<typeof HomeView>

export const ProgressView = z.strictObject({
  /** Oldest first, 84 days. Idle time is not counted. */
  days: z.array(z.strictObject({ day: z.string(), studiedMs: z.number() })),
  plannedMsPerWeek: z.number(),
  modules: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      standing: Standing,
      read: z.int(),
      chapters: z.int(),
      checksPassed: z.int(),
      labsPassed: z.int(),
      labs: z.int(),
      studiedMs: z.number(),
      claimMinutes: z.number().nullable(),
      minutes: Minutes.nullable(),
      note: z.string().nullable(),
    }),
  ),
  exams: z.array(ExamItem.extend({ studiedMs: z.number() })),
  attempts: z.array(
    z.strictObject({
      id: z.string(),
      exam: z.string(),
      title: z.string(),
      mode: z.enum(['exam', 'practice']),
      phase: z.string(),
      at: z.number(),
      /** Null in practice, which nothing times. */
      usedMs: z.number().nullable(),
      score: z.int().nullable(),
      passMark: z.int(),
      passed: z.boolean().nullable(),
    }),
  ),
  route: RouteView.nullable(),
  levels: z.array(LevelView),
})
export type ProgressView = z.infer<typeof ProgressView>

const nothing = z.strictObject({})

export const studyApi = {
  'library.read': { in: nothing, out: LibraryView },
  'home.read': { in: nothing, out: HomeView },
  'map.read': { in: z.strictObject({ role: z.string().optional() }), out: MapView },
  'progress.read': { in: nothing, out: ProgressView },
  /** Time really studied, idle not counted. `subject` is a module, guide, primer, exam or simulator. */
  'time.spend': {
    in: z.strictObject({ subject: z.string(), activeMs: z.int().min(1).max(120_000) }),
    out: z.strictObject({ studiedMs: z.number() }),
  },
} as const
