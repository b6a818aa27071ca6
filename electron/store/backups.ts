import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Refusal } from '#core/errors.ts'
import { applicationId, currentVersion } from './migrate.ts'

export interface Backup {
  name: string
  at: number
  bytes: number
  why: string
}

const pattern = /^study-(\d+)-([a-z-]+)\.db$/
const day = 24 * 3_600_000

/** Copies the whole database, checks the copy, and only then gives it its name. `why` is one of our own short words. */
export function backUp(db: Database.Database, folder: string, why: string, now: number): string {
  mkdirSync(folder, { recursive: true })
  const name = `study-${now}-${why}.db`
  const draft = join(folder, `${name}.draft`)
  rmSync(draft, { force: true })
  try {
    db.prepare('VACUUM INTO ?').run(draft)
    examine(draft)
    renameSync(draft, join(folder, name))
  } finally {
    // On a full disk half a copy would only make it fuller.
    rmSync(draft, { force: true })
  }
  thin(folder, now)
  return name
}

/** Newest first. */
export function listBackups(folder: string): Backup[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap(name => {
      const found = pattern.exec(name)
      if (!found) return []
      return [{ name, at: Number(found[1]), bytes: statSync(join(folder, name)).size, why: found[2] ?? '' }]
    })
    .sort((a, b) => b.at - a.at)
}

/** Keeps all of two days, then one a day for 12 days, one a week for 10 weeks, one a month for 9 months. */
export function thin(folder: string, now: number): void {
  const kept = new Set<string>()
  for (const { name, at } of listBackups(folder)) {
    const age = now - at
    const slot =
      age < 2 * day
        ? name
        : age < 14 * day
          ? `day ${Math.floor(at / day)}`
          : age < 84 * day
            ? `week ${Math.floor(at / (7 * day))}`
            : age < 354 * day
              ? `month ${Math.floor(at / (30 * day))}`
              : null
    if (slot === null || kept.has(slot)) rmSync(join(folder, name))
    else kept.add(slot)
  }
}

/** @throws Refusal backup-unusable when the file is not one of ours, is newer than this Quorum, or is damaged */
export function examine(path: string): void {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { readonly: true, fileMustExist: true })
    const ours = db.pragma('application_id', { simple: true }) === applicationId
    const version = db.pragma('user_version', { simple: true }) as number
    if (!ours || version > currentVersion || db.pragma('integrity_check(1)', { simple: true }) !== 'ok')
      throw new Refusal('backup-unusable')
  } catch (cause) {
    throw cause instanceof Refusal ? cause : new Refusal('backup-unusable', cause)
  } finally {
    db?.close()
  }
}

/**
 * Puts a checked backup in the place of the database, which must be closed. What was there is set aside, never deleted.
 * @returns the name it was set aside under, or null when there was nothing
 */
export function restore(from: string, to: string, now: number): string | null {
  examine(from)
  const draft = `${to}.restoring`
  copyFileSync(from, draft)
  examine(draft)
  const aside = setAside(to, 'before-restore', now)
  renameSync(draft, to)
  return aside
}

/** Moves a database and its companions aside, unchanged. */
export function setAside(path: string, why: string, now: number): string | null {
  if (!existsSync(path)) return null
  const aside = path.replace(/\.db$/, `.${why}-${now}.db`)
  for (const tail of ['', '-wal', '-shm']) {
    if (existsSync(path + tail)) renameSync(path + tail, aside + tail)
  }
  return aside
}
