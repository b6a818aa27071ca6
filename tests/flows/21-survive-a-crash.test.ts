import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Desk, openDesk } from './desk.ts'

const exam = 'work-distribution-exam'
const minute = 60_000
let desk: Desk

beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

async function begin() {
  const view = await desk.ask('exam.start', { exam, mode: 'exam', pledge: true })
  const { attempt } = view.reading
  const numeric = view.questions.filter(each => each.type === 'numeric')
  const answer = (i: number, text: string) =>
    desk.ask('exam.answer', {
      attempt,
      question: numeric[i]?.id ?? '',
      response: { type: 'numeric', text },
      opId: `${i}${text}`,
    })
  return { attempt, numeric, answer }
}

describe('after a crash', () => {
  it('the attempt is offered with every answer, at the same question, and the time away is charged', async () => {
    const { attempt, numeric, answer } = await begin()
    desk.pass(10 * minute)
    await answer(0, '12')
    await desk.ask('exam.visit', { attempt, question: numeric[1]?.id ?? '' })
    desk.crash(4 * minute)

    const unfinished = await desk.ask('exam.unfinished', {})
    expect(unfinished).toMatchObject({
      attempt,
      ended: false,
      answered: 1,
      of: 40,
      awayMs: 4 * minute,
      remainingMs: 46 * minute,
    })
    const { reading } = await desk.ask('exam.resume', { attempt })
    expect(reading).toMatchObject({ here: numeric[1]?.id, remainingMs: 46 * minute, incidents: 1 })
    expect(reading.answers[numeric[0]?.id ?? '']).toEqual({ type: 'numeric', text: '12' })
  })

  it('a restart of the machine is charged too, even with the clock set back', async () => {
    const { attempt } = await begin()
    desk.pass(minute)
    await desk.ask('exam.flag', {
      attempt,
      question: (await desk.ask('exam.resume', { attempt })).questions[0]?.id ?? '',
      flagged: true,
    })
    desk.setWall(-30 * minute)
    desk.crash(10 * minute, true)
    const unfinished = await desk.ask('exam.unfinished', {})
    expect(unfinished?.remainingMs).toBe(59 * minute - 30_000)
  })

  it('an attempt whose time ran out meanwhile is found ended, said once, with its answers graded', async () => {
    const { attempt, answer } = await begin()
    await answer(0, '12')
    desk.crash(2 * 60 * minute)
    expect(await desk.ask('exam.unfinished', {})).toMatchObject({ attempt, ended: true, remainingMs: 0 })
    expect(await desk.ask('exam.unfinished', {})).toBeNull()
    const result = await desk.ask('exam.result', { attempt })
    expect(result).toMatchObject({ phase: 'expired', usedMs: 60 * minute })
    expect(result.questions.filter(each => each.response)).toHaveLength(1)
  })
})

describe('at the end of the time', () => {
  it('whoever looks finds it ended, and a late answer is refused while the earlier ones count', async () => {
    const { attempt, numeric, answer } = await begin()
    desk.pass(60 * minute - 1)
    await answer(0, '12')
    desk.pass(1)
    const late = { attempt, question: numeric[1]?.id, response: { type: 'numeric', text: '5' }, opId: 'late' }
    expect(await desk.refused('exam.answer', late)).toMatchObject({ name: 'attempt-ended' })
    expect((await desk.ask('exam.read', { attempt })).phase).toBe('expired')
    expect(Object.keys((await desk.ask('exam.read', { attempt })).answers)).toHaveLength(1)
  })
  it.each([
    [1, 60],
    [1.25, 75],
    [1.5, 90],
  ] as const)(
    '%s times the time is %d minutes, and the result says which was given',
    async (extraTime, given) => {
      await desk.ask('settings.change', { extraTime })
      const { reading } = await desk.ask('exam.start', { exam, mode: 'exam', pledge: true })
      expect(reading.remainingMs).toBe(given * minute)
      await desk.ask('settings.change', { extraTime: 1 })
      desk.pass(given * minute)
      const result = await desk.ask('exam.result', { attempt: reading.attempt })
      expect(result).toMatchObject({ phase: 'expired', extraTime, budgetMs: given * minute })
    },
  )
})

describe('the log', () => {
  it('cannot be changed or shortened through the database', async () => {
    const { attempt } = await begin()
    expect(() =>
      desk.db.prepare('UPDATE attempt_event SET record = ? WHERE attempt = ?').run('{}', attempt),
    ).toThrow('never changed')
    expect(() => desk.db.prepare('DELETE FROM attempt_event WHERE attempt = ?').run(attempt)).toThrow(
      'never deleted',
    )
    expect(() => desk.db.prepare('DELETE FROM attempt').run()).toThrow()
    expect(() => desk.db.prepare('UPDATE attempt SET form = ?').run('{}')).toThrow('keeps the form')
  })
  it('tells when a record was forged behind our back', async () => {
    const { attempt, answer } = await begin()
    await answer(0, '12')
    desk.db.exec('DROP TRIGGER attempt_event_is_final')
    desk.db
      .prepare(`UPDATE attempt_event SET record = replace(record, '"12"', '"13"') WHERE attempt = ?`)
      .run(attempt)
    desk.crash(0)
    expect(await desk.refused('exam.read', { attempt })).toMatchObject({ name: 'attempt-log-damaged' })
  })
})
