import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Errand } from '#electron/commands/verbs.ts'
import { openDatabase } from '#electron/store/open.ts'

const asked = vi.hoisted(() => ({ saveAs: '', choose: '', offered: '' }))
vi.mock('electron', () => ({
  app: { getVersion: () => '0.1.0', getPath: () => '/documents', quit() {} },
  shell: { openPath: async () => '' },
  dialog: {
    async showSaveDialog(_window: unknown, { defaultPath }: { defaultPath: string }) {
      asked.offered = defaultPath
      return { canceled: asked.saveAs === '', filePath: asked.saveAs }
    },
    showOpenDialog: async () => ({ canceled: asked.choose === '', filePaths: [asked.choose] }),
  },
}))
const { errandsAt } = await import('#electron/ipc/errands.ts')
const { answer } = await import('#electron/ipc/door.ts')
const { studyIn } = await import('#electron/shell/study.ts')

const day = 24 * 3_600_000
let folder: string
let now: number
let study: ReturnType<typeof studyIn>
let free: boolean
let refreshed: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quorum-'))
  now = Date.parse('2026-11-24T09:00:00')
  study = studyIn(
    folder,
    resolve('out/content'),
    () => now,
    () => {},
  )
  study.open()
  free = true
  refreshed = 0
  Object.assign(asked, { saveAs: '', choose: '', offered: '' })
})
afterEach(() => {
  study.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The errand as the window asks for it: through the door, in the agreed shape. */
async function ask(command: Errand, input: object = {}) {
  const errands = errandsAt({
    study,
    window: {} as never,
    log: { write() {}, tail: () => [] },
    free: () => free,
    leaveRoom: () => {},
    tell: () => refreshed++,
    labs: {} as never,
    keepVerdict: () => {
      throw new Error('no lab here')
    },
  })
  const errand = (name: string, heard: unknown) =>
    (errands[name as Errand] as (heard: unknown) => Promise<unknown>)(heard)
  return answer(
    { world: () => null, errand: async (name, heard) => errand(name, heard), log() {} },
    command,
    input,
  )
}
const wear = (theme: 'dark' | 'light') => study.store?.keepSettings({ ...study.store.settings(), theme })
const theme = () => study.store?.settings().theme
const reasons = () => readdirSync(study.backups).map(name => /-([a-z-]+)\.db$/.exec(name)?.[1])

describe('a copy is kept', () => {
  it('at a start, when the last one is a day old; the first start has nothing to keep', () => {
    expect(existsSync(study.backups)).toBe(false)
    study.open()
    expect(reasons()).toEqual(['at-start'])
    now += day - 1
    study.open()
    expect(reasons()).toEqual(['at-start'])
    now += 2
    study.open()
    expect(reasons()).toEqual(['at-start', 'at-start'])
  })
  it('when one asks for it, and the list shows it', async () => {
    const reply = await ask('data.back-up')
    expect(reply).toMatchObject({ ok: true, value: { backups: [{ why: 'by-hand', at: now }] } })
  })
  it('and one that cannot be made disturbs nobody', () => {
    writeFileSync(study.backups, 'a file in the way of the folder')
    study.keepCopy('at-start')
    expect(theme()).toBe('system')
  })
  it('thinner with age: all of two days, then days, weeks, months, and nothing past a year', () => {
    for (let age = 0; age < 400; age++) {
      now += day / 2
      study.keepCopy('at-start')
    }
    const ages = readdirSync(study.backups).map(name => (now - Number(name.split('-')[1])) / day)
    expect(ages.filter(age => age < 2)).toHaveLength(4)
    expect(ages.filter(age => age >= 2 && age < 14).length).toBeLessThanOrEqual(13)
    expect(ages.length).toBeLessThan(40)
    expect(Math.max(...ages)).toBeLessThan(354)
  })
})

describe('a backup is brought back', () => {
  it('by its name; what was there is set aside, and the window reads anew', async () => {
    wear('dark')
    study.keepCopy('by-hand')
    wear('light')
    const [name] = readdirSync(study.backups)
    expect(await ask('data.restore', { name })).toMatchObject({ ok: true, value: { restored: name } })
    expect(theme()).toBe('dark')
    expect(refreshed).toBe(1)
    expect(readdirSync(folder).some(each => each.includes('before-restore'))).toBe(true)
  })
  it('from a file one chooses', async () => {
    wear('dark')
    study.keepCopy('by-hand')
    wear('light')
    asked.choose = join(study.backups, readdirSync(study.backups)[0] ?? '')
    expect(await ask('data.restore')).toMatchObject({ ok: true })
    expect(theme()).toBe('dark')
  })
  it('not when one cancels, not during an exam, and not by a name that leads out of the folder', async () => {
    wear('dark')
    study.keepCopy('by-hand')
    wear('light')
    expect(await ask('data.restore')).toMatchObject({ refusal: { name: 'cancelled' } })
    const [name = ''] = readdirSync(study.backups)
    free = false
    expect(await ask('data.restore', { name })).toMatchObject({ refusal: { name: 'exam-under-way' } })
    free = true
    const outside = join(folder, 'elsewhere.db')
    writeFileSync(outside, readFileSync(join(study.backups, name)))
    const reply = await ask('data.restore', { name: '../elsewhere.db' })
    expect(reply).toMatchObject({ refusal: { name: 'backup-unusable' } })
    expect(theme()).toBe('light')
  })
})

describe('everything is exported', () => {
  it('as rows of every table, wherever one likes', async () => {
    wear('dark')
    asked.saveAs = join(folder, 'mine.json')
    expect(await ask('data.export')).toMatchObject({ ok: true, value: { path: asked.saveAs } })
    const rows = JSON.parse(readFileSync(asked.saveAs, 'utf8')) as Record<string, { value: string }[]>
    expect(Object.keys(rows)).toEqual(expect.arrayContaining(['attempt', 'attempt_event', 'note', 'setting']))
    expect(rows.setting?.map(row => row.value).join()).toContain('"dark"')
    expect(asked.offered).toMatch(/quorum-\d{4}-\d\d-\d\d\.json$/)
  })
  it('as the file itself, to the byte, when it cannot be read', async () => {
    study.close()
    writeFileSync(study.file, 'what is left of a database '.repeat(50))
    study.open()
    expect(study.trouble?.ways).toContain('export')
    asked.saveAs = join(folder, 'mine.db')
    expect(await ask('data.export')).toMatchObject({ ok: true })
    expect(readFileSync(asked.saveAs).equals(readFileSync(study.file))).toBe(true)
  })
  it('with the write-ahead log beside it, in which the last changes may still stand', async () => {
    wear('dark')
    const files = [study.file, `${study.file}-wal`].map(file => readFileSync(file))
    study.close()
    for (const [i, tail] of ['', '-wal'].entries()) writeFileSync(study.file + tail, files[i] ?? '')
    asked.saveAs = join(folder, 'mine.db')
    expect(await ask('data.export')).toMatchObject({ ok: true })
    const copy = new Database(asked.saveAs)
    expect(copy.prepare("SELECT value FROM setting WHERE name = 'settings'").pluck().get()).toContain('dark')
    copy.close()
  })
})

describe('beginning afresh', () => {
  it('is refused while a profile of one’s own is well', async () => {
    expect(await ask('data.start-afresh')).toMatchObject({ refusal: { name: 'profile-in-use' } })
  })
})

describe('trying again', () => {
  it('opens what could not be opened before', async () => {
    study.close()
    const holder = openDatabase(study.file, () => {})
    study.open()
    expect(await ask('app.boot')).toMatchObject({ value: { trouble: { name: 'database-locked' } } })
    holder.close()
    expect(await ask('app.boot')).toMatchObject({ value: { trouble: null } })
  })
})
