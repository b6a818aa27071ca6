import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import * as z from 'zod'
import { Refusal } from '#core/errors.ts'
import {
  type DocumentKind,
  documents,
  Manifest,
  type QuestionPool,
  type RenamedKind,
} from '#core/library/compiled.ts'
import { AnswerKey, AskedQuestion } from '#core/library/compiled-question.ts'

export interface SearchRow {
  kind: string
  ref: string
  section: string
  title: string
  body: string
}

type Document<K extends DocumentKind> = z.output<(typeof documents)[K]>

/**
 * The compiled library: a read-only pack of documents, questions and a full-text index, with the keys in a second file.
 * @param folder holds library.db, keys.db and manifest.json
 * @throws Refusal library-damaged when a file is missing or cannot be read
 */
export function openLibrary(folder: string) {
  const manifest = readManifest(folder)
  const pack = openWhole(folder, 'library.db', manifest)
  const keys = openWhole(folder, 'keys.db', manifest)

  const one = pack
    .prepare<[string, string], string>('SELECT json FROM document WHERE kind = ? AND id = ?')
    .pluck()
  const all = pack.prepare<[string], string>('SELECT json FROM document WHERE kind = ? ORDER BY id').pluck()
  const question = pack.prepare<[string], string>('SELECT json FROM question WHERE id = ?').pluck()
  const pool = pack
    .prepare<[string, string], string>('SELECT json FROM question WHERE owner = ? AND pool = ? ORDER BY id')
    .pluck()
  const checks = pack.prepare<[], { id: string; chapter: string }>(
    `SELECT id, chapter FROM question WHERE pool = 'check' ORDER BY id`,
  )
  const matches = pack.prepare<[string, number], SearchRow>(
    `SELECT kind, ref, section, title, body FROM search WHERE search MATCH ? ORDER BY bm25(search, 8, 1) LIMIT ?`,
  )
  const renamed = pack.prepare<[], { kind: RenamedKind; was: string; id: string }>(
    'SELECT kind, was, id FROM renamed ORDER BY kind, was',
  )
  const answer = keys.prepare<[string], string>('SELECT json FROM answer WHERE id = ?').pluck()
  const cache = new Map<string, unknown>()

  /** Parsed once; the pack never changes while it is open. */
  function parsed<T extends z.ZodType>(name: string, schema: T, text: string): z.output<T> {
    if (!cache.has(name)) {
      const result = schema.safeParse(JSON.parse(text))
      if (!result.success) throw new Refusal('library-damaged', result.error)
      cache.set(name, result.data)
    }
    return cache.get(name) as z.output<T>
  }

  function document<K extends DocumentKind>(kind: K, id: string): Document<K> {
    const text = one.get(kind, id)
    if (text === undefined) throw new Refusal('not-in-library')
    return parsed(`${kind} ${id}`, documents[kind], text) as Document<K>
  }

  function everyDocument<K extends DocumentKind>(kind: K): Document<K>[] {
    return all.all(kind).map((text, i) => parsed(`${kind} #${i}`, documents[kind], text) as Document<K>)
  }

  function ask(id: string): AskedQuestion {
    const text = question.get(id)
    if (text === undefined) throw new Refusal('question-unknown')
    return parsed(`question ${id}`, AskedQuestion, text)
  }

  function key(id: string): AnswerKey {
    const text = answer.get(id)
    if (text === undefined) throw new Refusal('question-unknown')
    return parsed(`answer ${id}`, AnswerKey, text)
  }

  return {
    version: manifest.version,
    manifest,
    document,
    documents: everyDocument,
    has: (kind: DocumentKind, id: string) => one.get(kind, id) !== undefined,
    catalogue: () => document('catalogue', 'library'),
    exam: (id: string) => document('exam', id),
    question: ask,
    answer: key,
    questions: (owner: string, from: QuestionPool): AskedQuestion[] =>
      pool.all(owner, from).map(text => AskedQuestion.parse(JSON.parse(text))),
    bank: (exam: string): AskedQuestion[] =>
      pool.all(exam, 'bank').map(text => AskedQuestion.parse(JSON.parse(text))),
    /** A lab's reference solution; shown after passing. */
    reference: (lab: string): string => z.string().parse(JSON.parse(answer.get(`lab:${lab}`) ?? '""')),
    answers: (ids: readonly string[]) => new Map(ids.map(id => [id, key(id)])),
    /** Chapter id to the questions of its check. */
    checks(): Map<string, string[]> {
      const byChapter = new Map<string, string[]>()
      for (const { id, chapter } of checks.all())
        byChapter.set(chapter, [...(byChapter.get(chapter) ?? []), id])
      return byChapter
    },
    /** What was called otherwise in an earlier library. */
    renamed: () => renamed.all(),
    /** Ranked rows of the full-text index. `query` is FTS5 syntax. */
    matches: (query: string, limit: number): SearchRow[] => matches.all(query, limit),
    close() {
      pack.close()
      keys.close()
    },
  }
}
export type Library = ReturnType<typeof openLibrary>

/** A file that is not to the byte what was compiled is found now, and not in the middle of a chapter or an exam. */
function openWhole(folder: string, name: 'library.db' | 'keys.db', manifest: Manifest): Database.Database {
  const path = join(folder, name)
  try {
    const sum = createHash('sha256').update(readFileSync(path)).digest('hex')
    if (sum !== manifest.sha256[name]) throw new Error(`${name} is not the one its manifest names`)
    const db = new Database(path, { readonly: true, fileMustExist: true })
    db.pragma('trusted_schema = OFF')
    return db
  } catch (cause) {
    throw new Refusal('library-damaged', cause)
  }
}

function readManifest(folder: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')))
  } catch (cause) {
    throw new Refusal('library-damaged', cause)
  }
}
