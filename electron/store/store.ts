import type Database from 'better-sqlite3'
import { attemptsIn } from './attempts.ts'
import { checksIn } from './checks.ts'
import { labsIn } from './labs.ts'
import { notesIn } from './notes.ts'
import { readingIn } from './reading.ts'
import { settingsIn } from './settings.ts'

/** All the SQL of the study database, by noun. */
export function storeOn(db: Database.Database) {
  return {
    ...settingsIn(db),
    reading: readingIn(db),
    notes: notesIn(db),
    checks: checksIn(db),
    attempts: attemptsIn(db),
    labs: labsIn(db),
    /** Runs a verb in one transaction that takes the write lock at once. */
    transact: <T>(verb: () => T): T => db.transaction(verb).immediate(),
    /** Whether the database takes a write; what was tried is taken back. */
    canWrite(): boolean {
      db.exec('SAVEPOINT trial')
      try {
        db.exec(`INSERT OR REPLACE INTO setting VALUES ('trial', hex(zeroblob(32768)))`)
        return true
      } catch {
        return false
      } finally {
        // On a full disk SQLite ends the whole transaction; who asked goes on in a new one.
        db.exec(db.inTransaction ? 'ROLLBACK TO trial; RELEASE trial' : 'BEGIN IMMEDIATE')
      }
    },
  }
}
export type Store = ReturnType<typeof storeOn>
