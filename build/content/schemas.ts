import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { Resolution, SolveRecord } from '#core/library/audit.ts'
import {
  Catalogue,
  Flashcard,
  GlossaryTerm,
  LearningPath,
  Level,
  Misconception,
  Pattern,
} from '#core/library/catalogue.ts'
import { Exam } from '#core/library/exam.ts'
import { Lab } from '#core/library/lab.ts'
import { CaseStudy, ChapterHead, CodeExample, DesignScenario, Guide, Module } from '#core/library/module.ts'
import { Question } from '#core/library/question.ts'
import { Source } from '#core/library/source.ts'
import { Waiver } from './waiver.ts'

/** The schema of every file an author writes, by the name of its JSON Schema. */
const files: Record<string, z.ZodType> = {
  library: Catalogue,
  module: Module,
  exam: Exam,
  guide: Guide,
  'chapter-head': ChapterHead,
  question: Question,
  case: CaseStudy,
  example: CodeExample,
  scenario: DesignScenario,
  lab: Lab,
  pattern: Pattern,
  path: LearningPath,
  level: Level,
  source: Source,
  glossary: z.array(GlossaryTerm),
  misconceptions: z.array(Misconception),
  flashcards: z.array(Flashcard),
  waivers: z.array(Waiver),
  'audit-solve': SolveRecord,
  'audit-resolutions': z.array(Resolution),
}

/** Writes JSON Schemas for authors' editors. */
export function writeSchemas(folder: string): string[] {
  mkdirSync(folder, { recursive: true })
  return Object.entries(files).map(([name, schema]) => {
    const text = JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)
    writeFileSync(join(folder, `${name}.json`), `${text}\n`)
    return name
  })
}
