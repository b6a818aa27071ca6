import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Command, Replies } from '#core/api.ts'
import type { Errand } from '../commands/verbs.ts'
import { studyIn } from '../shell/study.ts'

const desktop = vi.hoisted(() => ({ saveTo: '', opened: [] as string[], quit: 0 }))
vi.mock('electron', () => ({
  app: { getVersion: () => '0.1.0', getPath: () => '/documents', quit: () => void desktop.quit++ },
  shell: { openPath: async (path: string) => void desktop.opened.push(path) },
  dialog: { showSaveDialog: async () => ({ canceled: desktop.saveTo === '', filePath: desktop.saveTo }) },
}))
const { errandsAt } = await import('./errands.ts')
const { answer } = await import('./door.ts')

const at = Date.parse('2026-11-24T09:00:00')
let folder: string
let study: ReturnType<typeof studyIn>
let left: number

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quorum-'))
  study = studyIn(
    join(folder, 'data'),
    resolve('out/content'),
    () => at,
    () => {},
  )
  study.open()
  left = 0
  Object.assign(desktop, { saveTo: '', opened: [], quit: 0 })
})
afterEach(() => {
  study.close()
  rmSync(folder, { recursive: true, force: true })
})

async function ask<E extends Errand>(command: E) {
  const errands = errandsAt({
    study,
    window: {} as never,
    log: { write() {}, tail: () => ['a line'] },
    free: () => true,
    leaveRoom: () => void left++,
    tell() {},
    labs: {} as never,
    keepVerdict: () => expect.fail('no lab here'),
  })
  const errand = async (name: Command, heard: unknown) =>
    (errands[name as Errand] as (heard: unknown) => unknown)(heard)
  return answer({ world: () => null, errand, log() {} }, command, {})
}
const reply = async <E extends Errand>(command: E): Promise<Replies<E>> => {
  const told = await ask(command)
  return told.ok ? (told.value as Replies<E>) : expect.fail(`${command}: ${told.refusal.name}`)
}
const refusal = async (command: Errand) => {
  const told = await ask(command)
  return told.ok ? null : told.refusal.name
}

describe('asking anew after trouble', () => {
  it('opens the database that can be opened now, and finds nothing wrong', async () => {
    study.close()
    const whole = readFileSync(study.file)
    writeFileSync(study.file, 'in the way')
    study.open()
    expect((await reply('app.boot')).trouble?.name).toBe('database-damaged')
    writeFileSync(study.file, whole)
    expect((await reply('app.boot')).trouble).toBeNull()
    expect(study.store).not.toBeNull()
  })
  it('leaves a database that is well as it is', async () => {
    const { store } = study
    expect((await reply('app.boot')).trouble).toBeNull()
    expect(study.store).toBe(store)
  })
})

describe('what cannot be written', () => {
  it('is not called a backup, and says that the data is as it was', async () => {
    writeFileSync(study.backups, 'a file where the folder should be')
    expect(await refusal('data.back-up')).toBe('backup-not-made')
  })
  it('is said of the file one chose, never of the study database, and leaves no half of it', async () => {
    desktop.saveTo = join(folder, 'no-such-folder', 'mine.json')
    expect(await refusal('data.export')).toBe('file-not-written')
    expect(await refusal('note.export')).toBe('file-not-written')
    expect(readdirSync(folder)).toEqual(['data'])
  })
})

describe('on the desktop', () => {
  it('notes go out as Markdown, under the titles of their chapters', async () => {
    const [chapter] = study.library?.documents('chapter') ?? []
    const place = { chapter: chapter?.id ?? '', paragraph: 'p', quote: 'As it is written.' }
    study.store?.notes.writeNote({ id: 'n', ...place, words: 'Ask about this.', at })
    desktop.saveTo = join(folder, 'notes.md')
    expect(await reply('note.export')).toEqual({ path: desktop.saveTo })
    expect(readFileSync(desktop.saveTo, 'utf8')).toBe(
      `# Notes\n\n## ${chapter?.title}\n\n> As it is written.\n\nAsk about this.\n`,
    )
  })
  it('a dialog that is cancelled changes nothing', async () =>
    expect(await refusal('note.export')).toBe('cancelled'))
  it('the data folder is opened', async () => {
    await reply('data.open-folder')
    expect(desktop.opened).toEqual([study.folder])
  })
  it('About names the versions and says how the database is kept', async () => {
    const about = await reply('about.read')
    expect(about).toMatchObject({
      version: '0.1.0',
      library: study.library?.version,
      data: { journal: 'wal', synchronous: 'full', integrity: 'ok' },
      log: ['a line'],
    })
    expect(about.libraryHash).toMatch(/^[0-9a-f]{64}$/)
  })
  it('closing by the way out opens the exam room first, so that its veto does not hold Quorum back', async () => {
    await reply('app.quit')
    await new Promise(done => setImmediate(done))
    expect([left, desktop.quit]).toEqual([1, 1])
  })
})
