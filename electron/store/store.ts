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
  }
}
export type Store = ReturnType<typeof storeOn>
