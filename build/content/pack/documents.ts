import type * as z from 'zod'
import { schemaVersion } from '#core/library/catalogue.ts'
import { type DocumentKind, documents as schemas } from '#core/library/compiled.ts'
import { labMinutes, minutesOf } from '#core/library/study-time.ts'
import { mapDocument } from '../map/map.ts'
import { Citations } from './cite.ts'
import { compileCase, compileChapter, compileExample } from './compile-chapter.ts'
import { compileLab } from './compile-lab.ts'
import { bookDocuments, catalogueDocument, examDocument } from './compile-owners.ts'
import { codeLines } from './load.ts'
import type { Shelves } from './shelves.ts'

export interface Document {
  kind: DocumentKind
  id: string
  value: unknown
}

/** Every document of the pack, each checked against the shape the app reads it by. */
export function compileDocuments(shelves: Shelves): Document[] {
  const { library } = shelves
  const made: Document[] = []
  const put = <K extends DocumentKind>(kind: K, id: string, value: z.input<(typeof schemas)[K]>) =>
    made.push({ kind, id, value: schemas[kind].parse(value) })

  const told = new Set<string>()
  for (const chapter of library.chapters) {
    const { document, cases } = compileChapter(shelves, chapter)
    put('chapter', document.id, document)
    for (const each of cases) if (!told.has(each.id)) put('case', each.id, each)
    for (const each of cases) told.add(each.id)
  }
  for (const each of library.cases.filter(each => !told.has(each.id))) {
    put('case', each.id, compileCase(each, new Citations(shelves.sources)))
  }
  for (const each of library.scenarios) {
    const minutes = minutesOf({
      words: 0,
      lines: 0,
      diagrams: 0,
      checks: 0,
      cases: 0,
      tasks: 0,
      scenarios: 1,
    })
    put('scenario', each.id, { ...each.value, id: each.id, owner: each.owner, minutes })
  }
  for (const each of library.examples) {
    put('example', each.id, { ...each.value, id: each.id, owner: each.owner, code: compileExample(each) })
  }
  for (const each of library.labs) {
    put('lab', each.id, { ...compileLab(each), minutes: labMinutes(codeLines(each.reference)) })
  }
  for (const owner of library.owners) {
    if (owner.kind === 'exam') put('exam', owner.id, examDocument(shelves, owner))
    else if (owner.kind === 'module') put('module', owner.id, bookDocuments.module(shelves, owner))
    else put('guide', owner.id, bookDocuments.guide(shelves, owner))
  }
  for (const { value } of library.paths) put('path', value.id, value)
  for (const { value } of library.levels) put('level', value.id, value)
  for (const { value } of library.patterns) {
    const { sources, ...card } = value
    put('pattern', value.id, { ...card, citations: new Citations(shelves.sources).numberAll(sources) })
  }
  for (const { value } of library.sources) put('source', value.id, value)
  for (const { value } of library.flashcards) put('flashcard', value.id, value)
  for (const { value } of library.misconceptions) put('misconception', value.id, value)
  for (const { value } of library.terms) {
    const usedIn = library.chapters.filter(each =>
      each.text.links.some(link => link.url === `term:${value.id}`),
    )
    put('term', value.id, { ...value, usedIn: usedIn.map(each => each.id) })
  }
  if (library.catalogue) {
    put('catalogue', 'library', catalogueDocument(shelves, library.catalogue.value))
    put('map', 'map', mapDocument(library))
  }
  return made
}

export const packSchema = schemaVersion
