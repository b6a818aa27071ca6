import type Database from 'better-sqlite3'
import { Refusal } from '#core/errors.ts'
import { sql as first } from './migrations/0010-first.ts'
import { sql as labs } from './migrations/0020-labs.ts'

/** Numbered in tens, oldest first; a released one never changes. */
export const migrations: readonly { version: number; sql: string }[] = [
  { version: 10, sql: first },
  { version: 20, sql: labs },
]

/** "QUOR": tells our database from any other SQLite file. */
export const applicationId = 0x51554f52

export const currentVersion = Math.max(...migrations.map(each => each.version))

/**
 * Brings a database to the current version, each step in a transaction of its own. `backUp` is called once before the
 * first step that changes an existing database.
 * @throws Refusal database-newer, database-damaged (a file of another program)
 */
export function migrate(db: Database.Database, backUp: (from: number) => void): void {
  const version = db.pragma('user_version', { simple: true }) as number
  const owner = db.pragma('application_id', { simple: true }) as number
  if (version > currentVersion) throw new Refusal('database-newer')
  const foreign = version === 0 && db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() !== 0
  if (foreign || (version > 0 && owner !== applicationId)) throw new Refusal('database-damaged')
  const ahead = migrations.filter(each => each.version > version)
  if (ahead.length === 0) return
  if (version > 0) backUp(version)
  for (const step of ahead) {
    db.transaction(() => {
      db.exec(step.sql)
      db.pragma(`application_id = ${applicationId}`)
      db.pragma(`user_version = ${step.version}`)
    }).immediate()
  }
}
