import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from './desk.ts'

const book = 'work-distribution'
const exam = 'work-distribution-exam'
const minute = 60_000
let desk: Desk

beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

describe('time really studied', () => {
  it('is that of texts, exams, labs and simulators alike, by day and by what was studied', async () => {
    await desk.ask('time.spend', { subject: exam, activeMs: minute })
    await desk.ask('time.spend', { subject: exam, activeMs: minute })
    await desk.ask('time.spend', { subject: 'timeout-advanced', activeMs: minute })
    expect(await desk.ask('time.spend', { subject: 's13', activeMs: minute })).toEqual({ studiedMs: minute })
    const { days, modules } = await desk.ask('progress.read', {})
    expect(days.at(-1)).toEqual({ day: '2026-11-24', studiedMs: 4 * minute })
    expect(modules.find(each => each.id === 'timeout-advanced')?.studiedMs).toBe(minute)
    const { week } = await desk.ask('home.read', {})
    expect(week.studiedMs).toBe(4 * minute)
  })

  it('belongs to something of the library, and one report holds at most two minutes', async () => {
    expect(await desk.refused('time.spend', { subject: 'no-such', activeMs: minute })).toMatchObject({
      name: 'not-in-library',
    })
    expect(await desk.refused('time.spend', { subject: book, activeMs: 3 * minute })).toMatchObject({
      name: 'input-malformed',
    })
  })
})

describe('a chapter check', () => {
  const chapter = 'timeout-advanced/time-itself'
  async function single() {
    const { check } = await desk.ask('chapter.open', { chapter })
    const question = check.find(each => each.type === 'single')
    if (question?.type !== 'single') throw new Error('no single question')
    const key = desk.library.answer(question.id)
    const right = key.type === 'single' ? key.key : ''
    const wrong = question.options.find(option => option.id !== right)?.id ?? ''
    const response = (option: string) => ({
      question: question.id,
      response: { type: 'single' as const, option },
    })
    return { id: question.id, right: response(right), wrong: response(wrong) }
  }

  it('that was right once stays right, whatever is answered later', async () => {
    const { id, right, wrong } = await single()
    await desk.ask('check.answer', right)
    await desk.ask('check.answer', wrong)
    const { answered } = await desk.ask('chapter.open', { chapter })
    expect(answered[id]).toEqual({ response: wrong.response, right: true })
  })

  it('asked as a sample gives its reasons and leaves no trace', async () => {
    const { right } = await single()
    expect(await desk.ask('check.try', right)).toMatchObject({ points: 1_000 })
    expect((await desk.ask('chapter.open', { chapter })).answered).toEqual({})
    const { chapters } = await desk.ask('book.open', { id: 'timeout-advanced' })
    expect(chapters.every(each => each.check === null)).toBe(true)
  })
})

describe('home', () => {
  const chapter = 'timeout-advanced/time-itself'
  async function readShare(share: number) {
    const { sections } = (await desk.ask('chapter.open', { chapter })).chapter
    const all = sections.flatMap(section => section.paragraphs.map(each => each.id))
    const reached = all.slice(0, Math.round(all.length * share))
    await desk.ask('place.keep', {
      chapter,
      paragraph: reached.at(-1) ?? '',
      words: 'The last words.',
      reached,
      activeMs: 0,
    })
    return (await desk.ask('home.read', {})).place
  }

  it('says of a chapter how much of it is left, and when it was read to its end', async () => {
    const half = await readShare(0.5)
    expect(half?.read).toBe(false)
    expect(half?.minutesLeft).toBeGreaterThan(1)
    expect(await readShare(1)).toMatchObject({ read: true, minutesLeft: 0 })
  })
})

it('the page of a module tells the time of its simulators apart from its own', async () => {
  const { simulatorMinutes, item } = await desk.ask('book.open', { id: 'timeout-advanced' })
  expect(simulatorMinutes?.typical).toBeGreaterThan(0)
  expect(item.minutes).toEqual(desk.library.document('module', 'timeout-advanced').minutes)
})

describe('a hit of the search', () => {
  const find = (query: string) => desk.ask('search.find', { query, limit: 50 })

  it('on a case or an example leads to the section that shows it', async () => {
    const rows = desk.library
      .documents('chapter')
      .flatMap(chapter => Object.entries(chapter.cases).map(([name, id]) => ({ chapter, name, id })))
    const shown = rows[0]
    if (!shown) throw new Error('the library shows no case')
    const told = desk.library.document('case', shown.id)
    const hit = (await find(told.title)).find(each => each.kind === 'case')
    const section = shown.chapter.sections.find(each =>
      each.paragraphs.some(({ markdown }) => markdown.includes(`::case{id="${shown.name}"}`)),
    )
    expect(hit).toMatchObject({ within: shown.chapter.title, coming: false })
    expect(hit?.to).toBe(`/read/${shown.chapter.id}${section?.id === 'start' ? '' : `/${section?.id}`}`)
  })

  it('on something that is being written says so', async () => {
    const exams = desk.library.catalogue().exams.map(({ id }) => desk.library.exam(id))
    for (const exam of exams) {
      const hit = (await find(exam.title)).find(each => each.to === `/exam/${exam.id}`)
      expect(hit?.coming, exam.title).toBe(!exam.open)
    }
  })

  it('on a word of the glossary opens its whole meaning', async () => {
    const [term] = desk.library.documents('term')
    if (!term) throw new Error('no glossary')
    const hit = (await find(term.term)).find(each => each.kind === 'term' && each.to === `/term/${term.id}`)
    expect(hit).toBeDefined()
    expect(await desk.ask('term.open', { id: term.id })).toMatchObject({ means: term.means })
  })
})

it('a practice round left open for days adds nothing to the time studied', async () => {
  await desk.ask('profile.change', { role: 'sre' })
  const { reading } = await desk.ask('exam.start', { exam, mode: 'practice', pledge: false })
  await desk.ask('time.spend', { subject: exam, activeMs: minute })
  desk.pass(60 * 60 * minute)
  await desk.ask('exam.hand-in', { attempt: reading.attempt })
  const { attempts, exams, levels } = await desk.ask('progress.read', {})
  expect(attempts[0]).toMatchObject({ mode: 'practice', usedMs: null })
  expect(exams.find(each => each.id === exam)?.studiedMs).toBe(minute)
  expect(levels.every(level => level.studiedMs <= minute)).toBe(true)
})
