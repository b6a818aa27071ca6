import { join } from 'node:path'
import type { Manifest } from '#core/library/compiled.ts'
import type { Library } from './library.ts'
import { compileQuestion } from './pack/compile-question.ts'
import { compileDocuments, packSchema } from './pack/documents.ts'
import { searchRows } from './pack/search-rows.ts'
import { shelve } from './pack/shelves.ts'
import { freshFolder, writeDatabase, writeManifest } from './pack/write-pack.ts'
import { renames } from './renames.ts'

const libraryTables = `
CREATE TABLE document (
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  json TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE TABLE question (
  id TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL,
  chapter TEXT,
  pool TEXT NOT NULL CHECK (pool IN ('check', 'capstone', 'bank')),
  section TEXT,
  type TEXT NOT NULL,
  json TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX question_owner ON question (owner, pool, chapter);
CREATE TABLE renamed (
  kind TEXT NOT NULL,
  was TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (kind, was)
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE search USING fts5(
  title, body, kind UNINDEXED, ref UNINDEXED, section UNINDEXED,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3', detail = full
);`

const keyTables = `
CREATE TABLE answer (id TEXT NOT NULL PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;`

/**
 * Compiles a library into `folder`: library.db, keys.db and manifest.json, the manifest last, each by rename. Only live
 * chapters and questions go in, unless drafts are asked for.
 */
export function compileLibrary(library: Library, folder: string, options = { drafts: false }): Manifest {
  const wanted = options.drafts ? ['live', 'draft'] : ['live']
  const shipped = <T extends { value: { status: string } }>(entries: readonly T[]): T[] =>
    entries
      .filter(each => wanted.includes(each.value.status))
      .map(each => ({ ...each, value: { ...each.value, status: 'live' } }))
  const shown: Library = {
    ...library,
    chapters: shipped(library.chapters),
    scenarios: shipped(library.scenarios),
    sources: library.sources.filter(each => each.value.facts.length > 0 || each.value.opened.length > 0),
    questions: shipped(library.questions),
  }
  const documents = compileDocuments(shelve(shown)).sort(
    (a, b) => byText(a.kind, b.kind) || byText(a.id, b.id),
  )
  const questions = [...shown.questions].sort((a, b) => byText(a.id, b.id))
  freshFolder(folder)
  const librarySum = writeDatabase(join(folder, 'library.db'), db => {
    db.exec(libraryTables)
    const putDocument = db.prepare('INSERT INTO document VALUES (?, ?, ?)')
    for (const { kind, id, value } of documents) putDocument.run(kind, id, JSON.stringify(value))
    const putQuestion = db.prepare('INSERT INTO question VALUES (?, ?, ?, ?, ?, ?, ?)')
    for (const each of questions) {
      const { asked } = compileQuestion(each)
      const section = each.value.section ?? null
      putQuestion.run(
        each.id,
        each.owner,
        each.chapter ?? null,
        each.pool,
        section,
        asked.type,
        JSON.stringify(asked),
      )
    }
    const putRename = db.prepare('INSERT INTO renamed VALUES (?, ?, ?)')
    for (const { kind, was, id } of renames(shown)) putRename.run(kind, was, id)
    const putRow = db.prepare('INSERT INTO search (title, body, kind, ref, section) VALUES (?, ?, ?, ?, ?)')
    for (const row of searchRows(shown)) putRow.run(row.title, row.body, row.kind, row.ref, row.section)
    db.exec("INSERT INTO search (search) VALUES ('optimize')")
  })
  const keysSum = writeDatabase(join(folder, 'keys.db'), db => {
    db.exec(keyTables)
    const put = db.prepare('INSERT INTO answer VALUES (?, ?)')
    for (const each of questions) put.run(each.id, JSON.stringify(compileQuestion(each).key))
    const labs = [...shown.labs].sort((a, b) => byText(a.id, b.id))
    for (const lab of labs) put.run(`lab:${lab.id}`, JSON.stringify(lab.reference))
  })
  const manifest: Manifest = {
    schema: packSchema,
    version: shown.catalogue?.value.version ?? '0',
    sha256: { 'library.db': librarySum, 'keys.db': keysSum },
  }
  writeManifest(folder, manifest)
  return manifest
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
