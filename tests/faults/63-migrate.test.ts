import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { studyIn } from '#electron/shell/study.ts'
import { applicationId, currentVersion, migrate, migrations } from '#electron/store/migrate.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quorum-'))
  file = join(folder, 'study.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A database as an earlier version left it, with something in it. */
function asOf(version: number): void {
  const db = new Database(file)
  for (const step of migrations.filter(each => each.version <= version)) db.exec(step.sql)
  db.pragma(`application_id = ${applicationId}`)
  db.pragma(`user_version = ${version}`)
  db.prepare('INSERT INTO setting VALUES (?, ?)').run('settings', JSON.stringify({ theme: 'dark' }))
  db.close()
}

describe.each(migrations.map(each => each.version))('a database of version %i', version => {
  it('is brought up to date with everything in it, after a backup when anything changes', () => {
    asOf(version)
    const study = studyIn(folder, resolve('out/content'), Date.now, () => {})
    study.open()
    expect(study.trouble).toBeNull()
    expect(study.store?.settings().theme).toBe('dark')
    expect(study.db?.pragma('user_version', { simple: true })).toBe(currentVersion)
    expect(study.db?.pragma('foreign_key_check')).toEqual([])
    const before = readdirSync(study.backups).filter(name => name.includes('before-update'))
    expect(before).toHaveLength(version === currentVersion ? 0 : 1)
    study.close()
  })
})

it('a step that fails leaves the database as it was', () => {
  const db = new Database(file)
  db.exec('CREATE TABLE attempt (a)')
  db.pragma(`application_id = ${applicationId}`)
  db.pragma('user_version = 1')
  // In its middle, the first step meets a table of its own name and must fail as a whole.
  expect(() => migrate(db, () => {})).toThrow()
  expect(db.pragma('user_version', { simple: true })).toBe(1)
  expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE type = 'table'`).pluck().get()).toBe(1)
  db.close()
})
