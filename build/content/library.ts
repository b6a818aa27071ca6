import type {
  Catalogue,
  Flashcard,
  GlossaryTerm,
  LearningPath,
  Level,
  Misconception,
  Pattern,
} from '#core/library/catalogue.ts'
import type { QuestionPool } from '#core/library/compiled.ts'
import type { Exam } from '#core/library/exam.ts'
import type { Lab } from '#core/library/lab.ts'
import type {
  CaseStudy,
  ChapterHead,
  CodeExample,
  DesignScenario,
  Guide,
  Module,
} from '#core/library/module.ts'
import type { Question } from '#core/library/question.ts'
import type { Source } from '#core/library/source.ts'
import type { Audit } from './audit.ts'
import type { ChapterText } from './chapter-text.ts'
import type { DiagramText } from './diagram/parse.ts'
import type { Waiver } from './waiver.ts'
import type { Entry } from './yaml-file.ts'

/** Something that stands in an owner's folder. */
interface Owned {
  /** `<owner>/<slug>`, unique in its kind. */
  id: string
  slug: string
  owner: string
}

export type OwnerEntry =
  | { kind: 'module'; id: string; folder: string; entry: Entry<Module> }
  | { kind: 'exam'; id: string; folder: string; entry: Entry<Exam> }
  | { kind: 'guide'; id: string; folder: string; entry: Entry<Guide> }

export interface ChapterEntry extends Owned, Entry<ChapterHead> {
  number: number
  text: ChapterText
}
export interface QuestionEntry extends Owned, Entry<Question> {
  pool: QuestionPool
  /** Chapter id, for a check. */
  chapter?: string
  /** Folder under bank/, for an exam. */
  section?: string
}
export interface CaseEntry extends Owned, Entry<CaseStudy> {}
export interface ScenarioEntry extends Owned, Entry<DesignScenario> {}
export interface ExampleEntry extends Owned, Entry<CodeExample> {
  code: string
  codeFile: string
}
export interface DiagramEntry extends Owned {
  file: string
  text: DiagramText
}
export interface LabEntry extends Owned, Entry<Lab> {
  folder: string
  brief: string
  starter: string
  reference: string
  tests: string
  debrief: string
  mutants: { name: string; file: string; code: string }[]
}

/** All of content/, read and parsed; nothing in it has been checked against anything else yet. */
export interface Library {
  /** The folder content/ on disk. */
  root: string
  catalogue: Entry<Catalogue> | null
  owners: OwnerEntry[]
  chapters: ChapterEntry[]
  questions: QuestionEntry[]
  cases: CaseEntry[]
  scenarios: ScenarioEntry[]
  examples: ExampleEntry[]
  diagrams: DiagramEntry[]
  labs: LabEntry[]
  patterns: Entry<Pattern>[]
  paths: Entry<LearningPath>[]
  levels: Entry<Level>[]
  sources: Entry<Source>[]
  terms: Entry<GlossaryTerm>[]
  misconceptions: Entry<Misconception>[]
  flashcards: Entry<Flashcard>[]
  waivers: Entry<Waiver>[]
  audit: Audit
}
