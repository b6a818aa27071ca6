import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyAsResponse } from '#core/attempt/key-as-response.ts'
import type { LabOutcome } from '#core/lab/contract.ts'
import { type Desk, openDesk } from './desk.ts'

const module = 'timeout-advanced'
const lab = `${module}/deadline-propagation`
let desk: Desk

beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

/** Every group of the lab passes. */
function pass(id: string) {
  const groups = desk.library.document('lab', id).groups
  return desk.keepVerdict(id, 'export const right = 1', {
    kind: 'ran',
    groups: groups.map(group => ({ id: group.id, outcome: 'passed', console: [] })),
  })
}
const levels = async () => (await desk.ask('progress.read', {})).levels
const labsAskedFor = async (level: string) =>
  (await levels()).find(each => each.id === level)?.requirements.find(each => each.words.startsWith('Labs'))

/** Reads every chapter of a module to its end and answers every check right. */
async function readAll() {
  for (const { id } of desk.library.document('module', module).chapters) {
    const paragraphs = desk.library
      .document('chapter', id)
      .sections.flatMap(section => section.paragraphs.map(each => each.id))
    await desk.ask('place.keep', {
      chapter: id,
      paragraph: paragraphs.at(-1) ?? '',
      words: '',
      reached: paragraphs,
      activeMs: 0,
    })
    await answerAll(desk.library.checks().get(id) ?? [])
  }
}
async function answerAll(questions: readonly string[]) {
  for (const question of questions) {
    const asked = desk.library.question(question)
    const given = asked.type === 'numeric' ? (asked.variants[0] ?? {}) : {}
    await desk.ask('check.answer', {
      question,
      response: keyAsResponse(desk.library.answer(question), given),
    })
  }
}

describe('labs', () => {
  it('are listed in the order of the shelf, so that a small one comes first', async () => {
    const [first, second] = await desk.ask('lab.list', {})
    expect(first).toMatchObject({ code: 'M6-L1', begun: false, passed: false })
    expect(second?.code).toBe('M8-L1')
  })

  it('have a runner ready from when one is opened', async () => {
    await desk.ask('lab.open', { lab })
    expect(desk.happened).toEqual(['labs warm'])
  })

  it('are proposed after chapters and capstone of their module, one after the other', async () => {
    await readAll()
    const ways = async () => (await desk.ask('home.read', {})).next.map(step => step.to)
    expect((await ways()).slice(0, 2)).toEqual([`/capstone/${module}`, `/lab/${lab}`])
    await answerAll(desk.library.document('module', module).capstone)
    expect((await ways())[0]).toBe(`/lab/${lab}`)
    pass(lab)
    expect((await ways())[0]).toBe(`/lab/${module}/backoff-and-retry-budget`)
  })
})

describe('a passed lab', () => {
  it('counts at once on the page of its module, on the map, in the record and for the levels', async () => {
    pass(lab)
    const book = await desk.ask('book.open', { id: module })
    expect(book.labs.filter(each => each.passed).map(each => each.id)).toEqual([lab])
    expect(book.completion).toBe('0 of 8 chapters read, 1 lab passed')
    const { stops } = await desk.ask('map.read', {})
    expect(stops.find(each => each.id === module)).toMatchObject({
      standing: 'under-way',
      place: '0 of 8 chapters, 1 lab passed',
    })
    const { modules } = await desk.ask('progress.read', {})
    expect(modules.find(each => each.id === module)).toMatchObject({
      standing: 'under-way',
      labsPassed: 1,
      labs: 6,
    })
    expect(await labsAskedFor('L1')).toMatchObject({ words: 'Labs passed', have: 1, need: 5 })
  })

  it('is shown too where no chapter can be read yet, and does not make its module one to do next', async () => {
    pass('rate-limiting-elite-engineering/token-bucket')
    const { stops } = await desk.ask('map.read', {})
    expect(stops.find(each => each.code === 'M6')).toMatchObject({
      standing: 'coming',
      place: '1 lab passed',
    })
    const { modules } = await desk.ask('progress.read', {})
    expect(modules.find(each => each.id === 'rate-limiting-elite-engineering')).toMatchObject({
      labsPassed: 1,
      note: 'Being written, 1 lab passed',
    })
  })

  it('of a study guide counts as a lab, and not where labs of modules are asked for', async () => {
    pass('data-consistency/vector-and-hybrid-clocks')
    const { modules } = await desk.ask('progress.read', {})
    expect(modules.find(each => each.id === 'data-consistency')).toMatchObject({ labsPassed: 1 })
    expect(await labsAskedFor('L1')).toMatchObject({ words: 'Labs passed', have: 1 })
    expect(await labsAskedFor('L4')).toMatchObject({ words: 'Labs of modules passed', have: 0, need: 66 })
  })
})

describe('a text that was run', () => {
  const outcomes: { [name: string]: LabOutcome } = {
    'and did not load': { kind: 'refused', words: 'This is not TypeScript.', line: 1 },
    'and failed': { kind: 'ran', groups: [] },
  }
  for (const [name, outcome] of Object.entries(outcomes))
    it(`${name} is a version without points, and comes back`, async () => {
      const { view } = desk.keepVerdict(lab, 'my own thought', outcome)
      expect(view.versions).toMatchObject([{ score: 0, passed: false }])
      const { code } = await desk.ask('lab.read-version', { lab, seq: view.versions[0]?.seq ?? 0 })
      expect(code).toBe('my own thought')
      expect(await desk.ask('lab.open', { lab })).toEqual(view)
    })
})
