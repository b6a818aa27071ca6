import { accessSync, closeSync, constants, existsSync, openSync, readSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { Refusal, type RefusalName } from '#core/errors.ts'
import { applicationId, currentVersion, migrate } from './migrate.ts'

/**
 * What every connection is set to, and read back. `synchronous` is set on every open because SQLite here is compiled to
 * fall back to NORMAL on a database that is already in WAL mode, where a commit is not on disk.
 */
const pragmas: readonly [name: string, set: string, wanted: string | number][] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['journal_size_limit', '8388608', 8_388_608],
]

/**
 * Opens the study database, sets and checks the pragmas, looks whether the file is whole and migrates it.
 * @throws Refusal database-locked, database-read-only, database-damaged, database-newer, disk-full
 */
export function openDatabase(
  path: string,
  backUp: (db: Database.Database, from: number) => void,
): Database.Database {
  const isNew = !existsSync(path)
  if (!isNew) lookBefore(path)
  let db: Database.Database | undefined
  try {
    db = new Database(path, { timeout: 500 })
    const opened = db
    for (const [name, set, wanted] of pragmas) {
      opened.pragma(`${name} = ${set}`)
      const found = opened.pragma(name, { simple: true })
      if (found !== undefined && found !== wanted)
        throw new Error(`pragma ${name} is ${found}, wanted ${wanted}`)
    }
    if (opened.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Refusal('database-damaged')
    migrate(opened, from => backUp(opened, from))
    // Takes the exclusive lock now, so that a second program is found at start and not at the first answer.
    opened.exec('BEGIN IMMEDIATE; COMMIT')
    return opened
  } catch (cause) {
    db?.close()
    // What a new database had got to before it failed holds nothing, and would pass for a damaged one next time.
    if (isNew) for (const tail of ['', '-wal']) rmSync(path + tail, { force: true })
    throw cause instanceof Refusal ? cause : new Refusal(openRefusal(path, cause), cause)
  }
}

/**
 * Reads the header of a file before SQLite may change a byte of it: a foreign, newer or emptied file stays as it is.
 * Offsets: user_version at 60, application_id at 68 (SQLite file format, section 1.3).
 */
function lookBefore(path: string): void {
  const header = Buffer.alloc(100)
  let read = 0
  try {
    const file = openSync(path, 'r')
    read = readSync(file, header)
    closeSync(file)
  } catch (cause) {
    throw new Refusal('database-read-only', cause)
  }
  if (read < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0')
    throw new Refusal('database-damaged')
  const version = header.readInt32BE(60)
  if (version > currentVersion) throw new Refusal('database-newer')
  if (version !== 0 && header.readInt32BE(68) !== applicationId) throw new Refusal('database-damaged')
}

function openRefusal(path: string, cause: unknown): RefusalName {
  const name = refusalOf(cause) ?? 'database-damaged'
  if (name !== 'not-saved') return name
  try {
    accessSync(dirname(path), constants.W_OK)
    return name
  } catch {
    return 'database-read-only'
  }
}

/** The refusal that an error of SQLite stands for, or null when it is none of those. */
export function refusalOf(error: unknown): RefusalName | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'database-locked'
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE' || code === 'ENOSPC') return 'disk-full'
  if (
    code.startsWith('SQLITE_READONLY') ||
    code === 'SQLITE_CANTOPEN' ||
    code === 'EROFS' ||
    code === 'EACCES'
  )
    return 'database-read-only'
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return 'database-damaged'
  if (code.startsWith('SQLITE_IOERR')) return 'not-saved'
  return null
}
