import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import type { Trouble } from '#core/api/data.ts'
import { Refusal, type RefusalName, refusals } from '#core/errors.ts'
import { type Library, openLibrary } from '../library/open-library.ts'
import { backUp, listBackups, restore, setAside } from '../store/backups.ts'
import { followRenames } from '../store/follow-renames.ts'
import { openDatabase, refusalOf } from '../store/open.ts'
import { type Store, storeOn } from '../store/store.ts'

const day = 24 * 3_600_000

const waysOut: Partial<Record<RefusalName, Trouble['ways']>> = {
  'database-damaged': ['restore', 'start-afresh', 'export', 'open-folder', 'quit'],
  'database-newer': ['export', 'open-folder', 'quit'],
  'database-locked': ['try-again', 'quit'],
  'database-read-only': ['try-again', 'export', 'open-folder', 'quit'],
  'disk-full': ['try-again', 'export', 'open-folder', 'quit'],
  'library-damaged': ['try-again', 'quit'],
}

/** The learner's database and the library, opened together; or what was found instead. */
export interface Study {
  readonly folder: string
  readonly file: string
  readonly backups: string
  db: Database.Database | null
  store: Store | null
  library: Library | null
  trouble: Trouble | null
  open(): void
  close(): void
  /** A copy for the reason given; never lets a failing copy disturb the learner. True once it was made. */
  keepCopy(why: string): boolean
  restoreFrom(path: string): void
  startAfresh(): string
  /** Opens the library as it was compiled last. @throws Refusal library-damaged, and the one there was stays */
  reopenLibrary(): void
}

/** @param folder where the learner's data lives @param content where the compiled library lives */
export function studyIn(
  folder: string,
  content: string,
  now: () => number,
  log: (line: string) => void,
): Study {
  const file = join(folder, 'study.db')
  const study: Study = {
    folder,
    file,
    backups: join(folder, 'backups'),
    db: null,
    store: null,
    library: null,
    trouble: null,

    open() {
      study.close()
      study.trouble = null
      try {
        study.library = openLibrary(content)
      } catch (error) {
        study.trouble = troubleOf(error)
      }
      try {
        mkdirSync(folder, { recursive: true })
        const copyDue = existsSync(file) && now() - (listBackups(study.backups)[0]?.at ?? 0) > day
        study.db = openDatabase(file, db => void backUp(db, study.backups, 'before-update', now()))
        study.store = storeOn(study.db)
        if (copyDue) study.keepCopy('at-start')
        if (study.library) followRenames(study.db, study.library.renamed())
      } catch (error) {
        study.trouble = troubleOf(error)
      }
      if (study.trouble) log(`boot: ${study.trouble.name}: ${study.trouble.detail}`)
    },

    close() {
      study.db?.close()
      study.library?.close()
      study.db = null
      study.store = null
      study.library = null
    },

    keepCopy(why) {
      try {
        if (!study.db) return false
        backUp(study.db, study.backups, why, now())
        return true
      } catch (error) {
        log(`backup ${why}: ${String(error)}`)
        return false
      }
    },

    restoreFrom(path) {
      study.close()
      try {
        restore(path, file, now())
      } finally {
        study.open()
      }
    },

    startAfresh() {
      const why = study.trouble ? 'damaged' : 'demo'
      study.close()
      const aside = setAside(file, why, now())
      study.open()
      return aside ?? ''
    },

    reopenLibrary() {
      const next = openLibrary(content)
      study.library?.close()
      study.library = next
      if (study.trouble?.name === 'library-damaged') study.trouble = null
    },
  }
  return study
}

function troubleOf(error: unknown): Trouble {
  const name = error instanceof Refusal ? error.refusal : (refusalOf(error) ?? 'database-read-only')
  const cause = error instanceof Refusal ? error.cause : error
  const detail = cause instanceof Error ? cause.message : ''
  return { name, ...refusals[name], ways: waysOut[name] ?? ['try-again', 'quit'], detail }
}
