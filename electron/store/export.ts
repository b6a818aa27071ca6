import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { Refusal } from '#core/errors.ts'

/** Every row of every table, as plain data: the learner's own copy of all that is kept about them. */
export function exportRows(db: Database.Database): Record<string, unknown[]> {
  const tables = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .pluck()
    .all()
  return Object.fromEntries(tables.map(name => [name, db.prepare(`SELECT * FROM "${name}"`).all()]))
}

/** Copies a database that cannot be opened, with the log in which its last session may still stand. */
export function copyDatabase(from: string, to: string): void {
  const copy = (tail: string) => put(to + tail, draft => copyFileSync(from + tail, draft))
  // The log of an earlier export must not be taken for this one's.
  if (existsSync(`${from}-wal`)) copy('-wal')
  else rmSync(`${to}-wal`, { force: true })
  copy('')
}

/** Writes a file the learner asked for. */
export function keepText(path: string, text: string): void {
  put(path, draft => writeFileSync(draft, text))
}

/** A file comes to its place whole or not at all. @throws Refusal file-not-written */
function put(path: string, write: (draft: string) => void): void {
  const draft = `${path}.draft`
  try {
    write(draft)
    renameSync(draft, path)
  } catch (cause) {
    rmSync(draft, { force: true })
    throw new Refusal('file-not-written', cause)
  }
}
