import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Refusal } from '#core/errors.ts'
import { type Study, studyIn } from '#electron/shell/study.ts'
import { applicationId } from '#electron/store/migrate.ts'
import { openDatabase } from '#electron/store/open.ts'

let folder: string
let file: string
const content = resolve('out/content')
const study = (): Study => {
  const opened = studyIn(
    folder,
    content,
    () => Date.parse('2026-11-24T09:00:00'),
    () => {},
  )
  opened.open()
  return opened
}
const write = (words: string) => {
  const opened = study()
  opened.store?.keepSettings({ ...opened.store.settings(), theme: words === 'dark' ? 'dark' : 'light' })
  opened.keepCopy('by-hand')
  opened.close()
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quorum-'))
  file = join(folder, 'study.db')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('every open of the database', () => {
  it('sets and reads back synchronous=FULL, also when the file is in WAL mode already', () => {
    for (let i = 0; i < 2; i++) {
      const db = openDatabase(file, () => {})
      expect(db.pragma('synchronous', { simple: true })).toBe(2)
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
      expect(db.pragma('locking_mode', { simple: true })).toBe('exclusive')
      expect(db.pragma('trusted_schema', { simple: true })).toBe(0)
      db.close()
    }
  })
  it('is refused where a setting does not hold: answers would not be safe there', () => {
    // A database in memory cannot keep a write-ahead log.
    expect(() => openDatabase(':memory:', () => {})).toThrow(Refusal)
  })
  it('finds SQLite newer than the release that mended the WAL reset race', () => {
    const db = openDatabase(file, () => {})
    const [major = 0, minor = 0, patch = 0] = String(db.prepare('SELECT sqlite_version()').pluck().get())
      .split('.')
      .map(Number)
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003)
    db.close()
  })
})

describe('a database that cannot simply be opened', () => {
  it('damaged in the middle: is explained, kept, and a backup brings everything back', () => {
    write('dark')
    const bytes = readFileSync(file)
    bytes.fill(0x5a, 4_096, 12_288)
    writeFileSync(file, bytes)
    const opened = study()
    expect(opened.trouble).toMatchObject({ name: 'database-damaged' })
    expect(opened.trouble?.ways).toContain('restore')
    expect(readFileSync(file).equals(bytes)).toBe(true)
    const [copy] = readdirSync(opened.backups)
    opened.restoreFrom(join(opened.backups, copy ?? ''))
    expect(opened.trouble).toBeNull()
    expect(opened.store?.settings().theme).toBe('dark')
    expect(readdirSync(folder).some(name => name.includes('before-restore'))).toBe(true)
    opened.close()
  })
  it('emptied to nothing: is never greeted as a new learner', () => {
    write('dark')
    truncateSync(file, 0)
    const opened = study()
    expect(opened.trouble).toMatchObject({ name: 'database-damaged' })
    expect(opened.store).toBeNull()
  })
  it('a text file: is explained and set aside unchanged when one starts afresh', () => {
    writeFileSync(file, 'not a database, a shopping list '.repeat(200))
    const opened = study()
    expect(opened.trouble).toMatchObject({ name: 'database-damaged' })
    const keptAs = opened.startAfresh()
    expect(opened.trouble).toBeNull()
    expect(readFileSync(keptAs, 'utf8')).toContain('shopping list')
    opened.close()
  })
  it('of another program: is not touched', () => {
    const other = new Database(file)
    other.exec('CREATE TABLE theirs (a)')
    other.pragma('user_version = 10')
    other.close()
    const before = readFileSync(file)
    expect(study().trouble).toMatchObject({ name: 'database-damaged' })
    expect(readFileSync(file).equals(before)).toBe(true)
  })
  it('written by a newer Quorum: is not touched', () => {
    write('dark')
    const newer = new Database(file)
    newer.pragma('user_version = 9990')
    newer.pragma('journal_mode = DELETE')
    newer.close()
    const before = readFileSync(file)
    const opened = study()
    expect(opened.trouble).toMatchObject({ name: 'database-newer' })
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(opened.trouble?.ways).not.toContain('start-afresh')
  })
  it('held by another program: says so and offers to try again', () => {
    const holder = openDatabase(file, () => {})
    holder.exec('BEGIN EXCLUSIVE')
    const opened = study()
    expect(opened.trouble).toMatchObject({ name: 'database-locked', ways: ['try-again', 'quit'] })
    holder.exec('ROLLBACK')
    holder.close()
    opened.open()
    expect(opened.trouble).toBeNull()
    opened.close()
  })
  const mayMount = process.platform === 'linux' && process.getuid?.() === 0
  if (!mayMount) console.log('NOT RUN: full and read-only disks need root on Linux, who may mount one.')
  it.runIf(mayMount)('on a disk that is full or read-only: says which, and loses nothing', () => {
    const inside = (options: string, act: string) =>
      execFileSync(
        'unshare',
        [
          '-m',
          'bash',
          '-c',
          `set -e; mkdir -p ${folder}/disk; mount -t tmpfs -o ${options} none ${folder}/disk; ${act}`,
        ],
        {
          encoding: 'utf8',
        },
      )
    const probe = `${process.execPath} ${resolve('tests/faults/probe-open.ts')} ${folder}/disk/study.db`
    const full = `cat /dev/zero > ${folder}/disk/ballast 2> /dev/null || true`
    const twiceThenRoom = `${full}; ${probe}; ${probe}; rm ${folder}/disk/ballast; ${probe}`
    expect(inside('size=8m', twiceThenRoom).split(/\s+/)).toEqual(['disk-full', 'disk-full', 'fine', ''])
    expect(inside('size=8m', `${probe}; mount -o remount,ro ${folder}/disk; ${probe}`)).toMatch(
      /fine[\s\S]*database-read-only/,
    )
  })
})

describe('backups', () => {
  const made = (bad: string, version: number, owner: number) => {
    const db = new Database(bad)
    db.exec('CREATE TABLE theirs (a)')
    db.pragma(`user_version = ${version}`)
    db.pragma(`application_id = ${owner}`)
    db.close()
  }
  it.each<[string, (bad: string) => void]>([
    ['damaged', bad => writeFileSync(bad, 'x'.repeat(5_000))],
    ['of another program', bad => made(bad, 10, 7)],
    ['of a newer Quorum', bad => made(bad, 9990, applicationId)],
  ])('that are %s are refused, and the present data stays', (_, make) => {
    write('dark')
    const opened = study()
    const bad = join(folder, 'bad.db')
    make(bad)
    expect(() => opened.restoreFrom(bad)).toThrow('not a backup')
    expect(opened.store?.settings().theme).toBe('dark')
    opened.close()
  })
  it('are made before a migration changes a database, and none is needed for a new one', () => {
    const reasons: number[] = []
    openDatabase(file, (_db, from) => reasons.push(from)).close()
    expect(reasons).toEqual([])
  })
  it('leave the write-ahead log behind and hold what was only in it', () => {
    const opened = study()
    opened.store?.keepSettings({ ...opened.store.settings(), theme: 'dark' })
    expect(existsSync(`${file}-wal`)).toBe(true)
    opened.keepCopy('by-hand')
    const [copy = ''] = readdirSync(opened.backups)
    const db = new Database(join(opened.backups, copy), { readonly: true })
    expect(String(db.prepare(`SELECT value FROM setting WHERE name = 'settings'`).pluck().get())).toContain(
      'dark',
    )
    db.close()
    opened.close()
  })
})

describe('a damaged library', () => {
  const damages: Record<string, (pack: string) => void> = {
    'a manifest that is no JSON': pack => appendFileSync(join(pack, 'manifest.json'), 'not json'),
    'a manifest of another kind': pack => writeFileSync(join(pack, 'manifest.json'), '{"schema": 2}'),
    'no manifest': pack => rmSync(join(pack, 'manifest.json')),
    'no library': pack => rmSync(join(pack, 'library.db')),
    'no keys': pack => rmSync(join(pack, 'keys.db')),
    'text for a library': pack => writeFileSync(join(pack, 'library.db'), 'chapters '.repeat(2_000)),
    'half a library': pack => truncateSync(join(pack, 'library.db'), 1_048_576),
    'keys emptied to nothing': pack => truncateSync(join(pack, 'keys.db'), 0),
    'one bit of the library': pack => flip(join(pack, 'library.db'), 2_000_000),
    'one bit of the keys': pack => flip(join(pack, 'keys.db'), 200_000),
  }
  function flip(path: string, at: number) {
    const bytes = readFileSync(path)
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    writeFileSync(path, bytes)
  }
  it.each(Object.entries(damages))('%s: is explained while the learner’s data opens as always', (_, harm) => {
    write('dark')
    const pack = join(folder, 'content')
    cpSync(content, pack, { recursive: true })
    harm(pack)
    const opened = studyIn(folder, pack, Date.now, () => {})
    opened.open()
    expect(opened.trouble).toMatchObject({ name: 'library-damaged', ways: ['try-again', 'quit'] })
    expect(opened.store?.settings().theme).toBe('dark')
    cpSync(content, pack, { recursive: true })
    opened.open()
    expect(opened.trouble).toBeNull()
    opened.close()
  })
})
