import * as z from 'zod'
import {
  Catalogue,
  Flashcard,
  GlossaryTerm,
  LearningPath,
  Level,
  Misconception,
  Pattern,
} from './catalogue.ts'
import { Citation, CompiledChapter, CompiledCode, StudyMinutes } from './compiled-chapter.ts'
import { MapDocument } from './compiled-map.ts'
import { Exam } from './exam.ts'
import { Lab } from './lab.ts'
import { CaseStudy, CodeExample, DesignScenario, Guide, Module } from './module.ts'
import { Source } from './source.ts'

export { CompiledChapter, MapDocument }

/** What progress is kept under: chapters, questions and labs by full id, and the time studied by owner. */
export type RenamedKind = 'owner' | 'chapter' | 'question' | 'lab'

/** The shapes of out/content/library.db: one JSON document for every kind and id. */
export const documentKinds = [
  'catalogue',
  'module',
  'guide',
  'exam',
  'path',
  'level',
  'chapter',
  'case',
  'scenario',
  'example',
  'lab',
  'pattern',
  'source',
  'term',
  'flashcard',
  'misconception',
  'map',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Something that is read, in short, as a shelf or a table of contents needs it. */
export const ChapterEntry = z.strictObject({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  objectives: z.array(z.string()),
  words: z.int(),
  minutes: StudyMinutes,
  /** How many paragraphs it has. */
  paragraphs: z.int(),
  questions: z.int(),
})
export type ChapterEntry = z.infer<typeof ChapterEntry>

/** What stands in the library right now. Counted, never promised. */
const Holds = {
  /** Of what can be opened now; null when there is nothing. Labs are not in it. */
  minutes: StudyMinutes.nullable(),
  /** Guided tasks of the simulators its chapters show; beside the core time, like labs. */
  simulatorMinutes: StudyMinutes.nullable(),
  chapters: z.array(ChapterEntry),
  /** Titles of chapters that are planned and not yet written. */
  coming: z.array(z.string()),
}

const LabEntry = z.strictObject({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  coming: z.boolean(),
  /** Null for a lab that is still being written. */
  minutes: StudyMinutes.nullable(),
})

export const ModuleDocument = z.strictObject({
  ...Module.omit({ planned: true }).shape,
  ...Holds,
  labs: z.array(LabEntry),
  scenarios: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  cases: z.array(z.string()),
  capstone: z.array(z.string()),
})
export type ModuleDocument = z.infer<typeof ModuleDocument>

export const GuideDocument = z.strictObject({
  ...Guide.omit({ planned: true }).shape,
  ...Holds,
  labs: z.array(LabEntry),
})
export type GuideDocument = z.infer<typeof GuideDocument>

export const ExamDocument = z.strictObject({
  ...Exam.shape,
  /** Live questions in the bank. */
  bank: z.int(),
  /** True when the bank can fill a form. */
  open: z.boolean(),
  guide: z.string().nullable(),
})
export type ExamDocument = z.infer<typeof ExamDocument>

export const CompiledCase = z.strictObject({
  ...CaseStudy.omit({ sources: true }).shape,
  id: z.string(),
  owner: z.string(),
  /** Numbers go on where the chapter that shows the case has them. */
  citations: z.array(Citation),
})
export type CompiledCase = z.infer<typeof CompiledCase>

export const CompiledScenario = z.strictObject({
  ...DesignScenario.shape,
  id: z.string(),
  owner: z.string(),
  minutes: StudyMinutes,
})
export type CompiledScenario = z.infer<typeof CompiledScenario>

export const ExampleDocument = z.strictObject({
  ...CodeExample.shape,
  id: z.string(),
  owner: z.string(),
  code: CompiledCode,
})
export type ExampleDocument = z.infer<typeof ExampleDocument>

/** What the lab room needs. Reference and mutants stay out of the pack. */
export const LabDocument = z.strictObject({
  ...Lab.shape,
  id: z.string(),
  owner: z.string(),
  minutes: StudyMinutes,
  brief: z.string(),
  starter: z.string(),
  /** Types already stripped. */
  tests: z.string(),
  debrief: z.string(),
})
export type LabDocument = z.infer<typeof LabDocument>

export const TermDocument = z.strictObject({
  ...GlossaryTerm.shape,
  /** Chapters that use it. */
  usedIn: z.array(z.string()),
})
export type TermDocument = z.infer<typeof TermDocument>

export const PatternDocument = z.strictObject({
  ...Pattern.omit({ sources: true }).shape,
  citations: z.array(Citation),
})
export const SourceDocument = Source
export const FlashcardDocument = Flashcard
export const MisconceptionDocument = Misconception
export const PathDocument = LearningPath
export const LevelDocument = Level

const Count = z.int().min(0)

export const CatalogueDocument = z.strictObject({
  ...Catalogue.omit({ modules: true, exams: true, guides: true, primers: true }).shape,
  /** Codes and ids in the order of the index; the rest stands in their own documents. */
  modules: z.array(z.strictObject({ code: z.string(), id: z.string(), location: z.string() })),
  exams: z.array(z.strictObject({ code: z.string(), id: z.string(), location: z.string() })),
  guides: z.array(z.string()),
  primers: z.array(z.string()),
  paths: z.array(z.string()),
  levels: z.array(z.string()),
  /** Counted from what stands in this pack. */
  holds: z.strictObject({
    chapters: Count,
    words: Count,
    questions: Count,
    checks: Count,
    cases: Count,
    organisations: Count,
    examples: Count,
    diagrams: Count,
    scenarios: Count,
    labs: Count,
    patterns: Count,
    sources: Count,
    terms: Count,
    minutes: StudyMinutes,
  }),
})
export type CatalogueDocument = z.infer<typeof CatalogueDocument>

export const documents = {
  catalogue: CatalogueDocument,
  module: ModuleDocument,
  guide: GuideDocument,
  exam: ExamDocument,
  path: PathDocument,
  level: LevelDocument,
  chapter: CompiledChapter,
  case: CompiledCase,
  scenario: CompiledScenario,
  example: ExampleDocument,
  lab: LabDocument,
  pattern: PatternDocument,
  source: SourceDocument,
  term: TermDocument,
  flashcard: FlashcardDocument,
  misconception: MisconceptionDocument,
  map: MapDocument,
} as const

export const questionPools = ['check', 'capstone', 'bank'] as const
export type QuestionPool = (typeof questionPools)[number]

/** out/content/manifest.json */
export const Manifest = z.strictObject({
  schema: z.int(),
  version: z.string(),
  sha256: z.strictObject({ 'library.db': z.string(), 'keys.db': z.string() }),
})
export type Manifest = z.infer<typeof Manifest>
