import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { compileLibrary } from '#build/content/compile.ts'
import { readLibrary } from '#build/content/read.ts'
import type { Command, Replies } from '#core/api.ts'
import { keyAsResponse } from '#core/attempt/key-as-response.ts'
import { answer } from '#electron/ipc/door.ts'
import { studyIn } from '#electron/shell/study.ts'
import { followRenames } from '#electron/store/follow-renames.ts'
import { Planted } from '../content/plant.ts'
import { at } from '../content/tiny-library.ts'
import { type Desk, openDesk } from './desk.ts'

type Ids = Record<'module' | 'chapter' | 'question' | 'lab', string>
type Standing = Awaited<ReturnType<typeof standing>>

const first: Ids = {
  module: 'small-module',
  chapter: 'small-module/first-steps',
  question: 'small-module/check-1',
  lab: 'small-module/a-lab',
}
let folder: string
let desk: Desk

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'quorum-renamed-'))
  desk = openDesk(compile(new Planted()))
})
afterEach(() => {
  desk.close()
  rmSync(folder, { recursive: true, force: true })
})

function compile(library: Planted): string {
  const name = mkdtempSync(join(folder, 'library-'))
  library.writeTo(join(name, 'content'))
  compileLibrary(readLibrary(join(name, 'content')).library, join(name, 'out'))
  return join(name, 'out')
}

/** Moves every file under one path to another. */
function move(library: Planted, from: string, to: string): Planted {
  for (const [path, text] of Object.entries(library.files).filter(([path]) => path.startsWith(from)))
    library.remove(path).write(path.replace(from, to), text)
  return library
}

/** Chapter, question and lab each under a name of their own. */
function eachRenamed(): Planted {
  const library = new Planted()
    .replace(at.chapter, 'title: First steps\n', 'title: First steps\nwas: [first-steps]\n')
    .set(at.check(1), ['was'], ['check-1'])
    .set(`${at.lab}/lab.yml`, ['was'], ['a-lab'])
    .set(`${at.lab}/lab.yml`, ['id'], 'new-lab')
  move(library, at.lab, at.lab.replace('a-lab', 'new-lab'))
  move(library, at.check(1), at.check(1).replace('check-1', 'asked-first'))
  move(library, 'resilience/small-module/checks/first-steps', 'resilience/small-module/checks/opening')
  return move(library, at.chapter, at.chapter.replace('first-steps', 'opening'))
}

/** The module under another name, and all that stands in it as before. */
function moduleRenamed(): Planted {
  const library = new Planted()
    .set(at.module, ['id'], 'new-module')
    .set(at.module, ['was'], ['small-module'])
    .set(at.library, ['modules', 0, 'location'], 'resilience/new-module')
  return move(library, 'resilience/small-module', 'resilience/new-module')
}

/** What stands under an id, asked at the door of whoever has the data open. */
async function standing(door: Desk['door'], ids: Ids) {
  const ask = async (command: Command, input: unknown) => {
    const reply = await answer(door, command, input)
    if (!reply.ok) throw new Error(`${command} was refused: ${reply.refusal.name}`)
    return reply.value
  }
  const { place, reached, bookmarks, notes, answered } = (await ask('chapter.open', {
    chapter: ids.chapter,
  })) as Replies<'chapter.open'>
  const { code, hintsLeft, versions } = (await ask('lab.open', { lab: ids.lab })) as Replies<'lab.open'>
  const books = (await ask('progress.read', {})) as Replies<'progress.read'>
  const { labsPassed, studiedMs } = books.modules.find(each => each.id === ids.module) ?? {}
  const words = notes.map(each => each.words)
  const quotes = bookmarks.map(each => each.quote)
  const answers = answered[ids.question]
  return { place, reached, quotes, words, answers, code, hintsLeft, versions, labsPassed, studiedMs }
}

/** One who read the chapter, marked it, took a note, answered a question, took a hint and passed the lab. */
async function study(): Promise<Standing> {
  const { chapter, question, lab } = first
  const paragraph = desk.library.document('chapter', chapter).sections[0]?.paragraphs[0]?.id ?? ''
  const here = { chapter, paragraph, quote: 'A quote.' }
  const reached = [paragraph]
  await desk.ask('place.keep', { chapter, paragraph, words: 'Last.', reached, activeMs: 60_000 })
  await desk.ask('bookmark.toggle', here)
  await desk.ask('note.write', { ...here, words: 'My thought.' })
  await desk.ask('check.answer', { question, response: keyAsResponse(desk.library.answer(question), {}) })
  await desk.ask('lab.take-hint', { lab })
  const groups = desk.library.document('lab', lab).groups
  desk.keepVerdict(lab, 'my code', {
    kind: 'ran',
    groups: groups.map(({ id }) => ({ id, outcome: 'passed', console: [] })),
  })
  return standing(desk.door, first)
}

/** Starts on the learner's data with another library, looks, and ends. */
async function startWith(library: Planted, ids: Ids) {
  const started = studyIn(desk.folder, compile(library), Date.now, () => {})
  started.open()
  try {
    const { store, library } = started
    expect(started.trouble).toBeNull()
    if (!store || !library) throw new Error('nothing was opened')
    const world = () => ({ ...desk.door.world(), store, library })
    return await standing({ ...desk.door, world }, ids)
  } finally {
    started.close()
  }
}

const renamed: { [what: string]: { library: () => Planted; ids: Ids } } = {
  'chapter, question and lab': {
    library: eachRenamed,
    ids: {
      module: 'small-module',
      chapter: 'small-module/opening',
      question: 'small-module/asked-first',
      lab: 'small-module/new-lab',
    },
  },
  'the module they stand in': {
    library: moduleRenamed,
    ids: {
      module: 'new-module',
      chapter: 'new-module/first-steps',
      question: 'new-module/check-1',
      lab: 'new-module/a-lab',
    },
  },
}
for (const [what, { library, ids }] of Object.entries(renamed))
  it(`what was read, noted, answered and passed stands under the new name of ${what}`, async () => {
    const before = await study()
    expect(before).toMatchObject({ words: ['My thought.'], labsPassed: 1, studiedMs: 60_000 })
    desk.db.close()
    expect(await startWith(library(), ids)).toEqual(before)
    expect(await startWith(library(), ids)).toEqual(before)
  })

it('what was begun under a new name wins, and the old stays beside it', () => {
  const { db } = desk
  desk.store.labs.keepDraft('a/old', 'old code', 1)
  desk.store.labs.keepDraft('a/new', 'new code', 2)
  for (const _ of ['once', 'twice']) followRenames(db, [{ kind: 'lab', was: 'a/old', id: 'a/new' }])
  expect(desk.store.labs.draft('a/new')).toMatchObject({ code: 'new code' })
  expect(desk.store.labs.draft('a/old')).toMatchObject({ code: 'old code' })
})
