import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keyAsResponse } from '#core/attempt/key-as-response.ts'
import type { Response } from '#core/library/compiled-question.ts'
import { type Desk, openDesk } from './desk.ts'

const exam = 'work-distribution-exam'
let desk: Desk

beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

const start = () => desk.ask('exam.start', { exam, mode: 'exam', pledge: true })
let op = 0
const give = (attempt: string, question: string, response: Response | null) =>
  desk.ask('exam.answer', { attempt, question, response, opId: `op-${op++}` })

function rightAnswers(attempt: string): Map<string, Response> {
  const form = desk.store.attempts.form(attempt)
  return new Map(
    form.questions.map(({ question, given }) => {
      const key = form.keys.find(each => each.id === question.id)
      if (!key) throw new Error('no key')
      return [question.id, keyAsResponse(key, given)]
    }),
  )
}

describe('sitting an exam', () => {
  it('needs the pledge', async () => {
    expect(await desk.refused('exam.start', { exam, mode: 'exam', pledge: false })).toMatchObject({
      name: 'pledge-missing',
    })
  })

  it('draws 40 questions and shows neither keys nor reasons nor the seed', async () => {
    const view = await start()
    expect(view.questions).toHaveLength(40)
    const text = JSON.stringify(view)
    for (const key of desk.store.attempts.form(view.reading.attempt).keys)
      expect(text).not.toContain(JSON.stringify(key.why))
    expect(text).not.toMatch(/"(why|key|keys|formula|seed|reasons)"/)
  })

  it('enters the exam room after the attempt is on disk, and leaves it after handing in', async () => {
    const { reading } = await start()
    expect(desk.happened).toEqual(['entered'])
    await desk.ask('exam.hand-in', { attempt: reading.attempt })
    expect(desk.happened).toEqual(['entered', 'left'])
  })

  it('is passed by right answers to everything', async () => {
    const { reading } = await start()
    for (const [question, response] of rightAnswers(reading.attempt))
      await give(reading.attempt, question, response)
    await desk.ask('exam.hand-in', { attempt: reading.attempt })
    const result = await desk.ask('exam.result', { attempt: reading.attempt })
    expect(result).toMatchObject({ score: 10_000, passed: true, passMark: 80 })
    expect(result.questions.every(each => each.explained.why.length > 0)).toBe(true)
  })

  it('is graded on what is there when it is handed in with blanks', async () => {
    const { reading } = await start()
    const [first] = rightAnswers(reading.attempt)
    if (first) await give(reading.attempt, ...first)
    await desk.ask('exam.hand-in', { attempt: reading.attempt })
    expect(await desk.ask('exam.result', { attempt: reading.attempt })).toMatchObject({
      score: 250,
      passed: false,
    })
  })

  it('keeps the last of two answers, and none that was cleared', async () => {
    const view = await start()
    const single = view.questions.filter(each => each.type === 'single')
    const [one, two] = single
    if (one?.type !== 'single' || two?.type !== 'single') throw new Error('no single questions')
    const { attempt } = view.reading
    await give(attempt, one.id, { type: 'single', option: one.options[0]?.id ?? '' })
    await give(attempt, one.id, { type: 'single', option: one.options[1]?.id ?? '' })
    await give(attempt, two.id, { type: 'single', option: two.options[0]?.id ?? '' })
    const reading = await give(attempt, two.id, null)
    expect(reading.answers).toEqual({ [one.id]: { type: 'single', option: one.options[1]?.id } })
    expect(reading.savedAt).toBe(Date.parse('2026-11-24T09:00:00'))
  })

  it('writes a repeated save once', async () => {
    const { reading, questions } = await start()
    const [question] = questions.filter(each => each.type === 'numeric')
    const save = {
      attempt: reading.attempt,
      question: question?.id ?? '',
      response: { type: 'numeric', text: '3' },
      opId: 'same',
    } as const
    const first = await desk.ask('exam.answer', save)
    expect((await desk.ask('exam.answer', save)).seq).toBe(first.seq)
  })

  it('refuses an answer that does not fit its question', async () => {
    const { reading, questions } = await start()
    const [single] = questions.filter(each => each.type === 'single')
    const misfits: Response[] = [
      { type: 'numeric', text: '3' },
      { type: 'single', option: 'nowhere' },
    ]
    for (const response of misfits)
      expect(
        await desk.refused('exam.answer', {
          attempt: reading.attempt,
          question: single?.id,
          response,
          opId: 'x',
        }),
      ).toMatchObject({ name: 'response-misfit' })
  })

  it('keeps flags, strikes, reports and the question one is at', async () => {
    const { reading, questions } = await start()
    const { attempt } = reading
    const [question] = questions.filter(each => each.type === 'single')
    if (question?.type !== 'single') throw new Error('no single question')
    const option = question.options[0]?.id ?? ''
    await desk.ask('exam.flag', { attempt, question: question.id, flagged: true })
    await desk.ask('exam.strike', { attempt, question: question.id, option, struck: true })
    await desk.ask('exam.report', { attempt, question: question.id, words: 'Two options mean the same.' })
    const now = await desk.ask('exam.visit', { attempt, question: question.id })
    expect(now).toMatchObject({
      flagged: [question.id],
      struck: { [question.id]: [option] },
      here: question.id,
    })
    await desk.ask('exam.hand-in', { attempt })
    const result = await desk.ask('exam.result', { attempt })
    expect(result.questions.filter(each => each.reported)).toHaveLength(1)
  })

  it('lets only one exam be open', async () => {
    await start()
    expect(await desk.refused('exam.start', { exam, mode: 'exam', pledge: true })).toMatchObject({
      name: 'attempt-open',
    })
  })

  it('shows no result and no reason before it has ended', async () => {
    const { reading, questions } = await start()
    const { attempt } = reading
    expect(await desk.refused('exam.result', { attempt })).toMatchObject({ name: 'attempt-not-ended' })
    const question = questions[0]?.id
    expect(await desk.refused('exam.explain', { attempt, question })).toMatchObject({
      name: 'attempt-not-ended',
    })
  })

  it('stays in the record when it is abandoned, without a score', async () => {
    const { reading } = await start()
    await desk.ask('exam.abandon', { attempt: reading.attempt })
    const { attempts } = await desk.ask('progress.read', {})
    expect(attempts).toMatchObject([{ phase: 'abandoned', score: null }])
  })
})

describe('incidents', () => {
  it('are recorded and shown, and cost nothing', async () => {
    const { reading } = await start()
    for (const [question, response] of rightAnswers(reading.attempt))
      await give(reading.attempt, question, response)
    desk.notice('lost-focus')
    desk.notice('left-full-screen')
    await desk.ask('exam.hand-in', { attempt: reading.attempt })
    const result = await desk.ask('exam.result', { attempt: reading.attempt })
    expect(result.incidents.map(each => each.kind)).toEqual(['lost-focus', 'left-full-screen'])
    expect(result.score).toBe(10_000)
  })
  it('of a start with debug switches are recorded, shown before and after, and refuse nobody', async () => {
    desk.machine.debugSwitches = ['--inspect', '--no-sandbox']
    const { preflight } = await desk.ask('exam.lobby', { exam })
    expect(preflight.assurance).toContain('lower assurance: Quorum was started with --inspect, --no-sandbox')
    const { reading } = await start()
    await desk.ask('exam.hand-in', { attempt: reading.attempt })
    const { incidents, assurance } = await desk.ask('exam.result', { attempt: reading.attempt })
    expect(incidents.map(each => each.kind)).toEqual(['debug-switch', 'debug-switch'])
    expect(assurance).toContain('lower assurance')
  })
  it('of a strayed wall clock are noticed', async () => {
    const { reading, questions } = await start()
    desk.setWall(-3_600_000)
    const state = await desk.ask('exam.flag', {
      attempt: reading.attempt,
      question: questions[0]?.id ?? '',
      flagged: true,
    })
    expect(state.incidents).toBe(1)
  })
})

describe('a second form', () => {
  it('repeats at most a fifth of the first; a numeric question with other numbers is no repeat', async () => {
    const first = await start()
    await desk.ask('exam.hand-in', { attempt: first.reading.attempt })
    const second = await start()
    const met = new Set(first.questions.map(each => `${each.id} ${each.stem}`))
    const again = second.questions.filter(each => met.has(`${each.id} ${each.stem}`))
    expect(again.length).toBeLessThanOrEqual(8)
  })
})

describe('practice', () => {
  it('has no clock, gives reasons after each answer, and records no incidents', async () => {
    const { reading, questions } = await desk.ask('exam.start', {
      exam,
      mode: 'practice',
      pledge: false,
      count: 5,
    })
    expect(questions).toHaveLength(5)
    expect(reading.timed).toBe(false)
    expect(desk.happened).toEqual([])
    const [[question, response] = ['', null]] = [...rightAnswers(reading.attempt)]
    const { attempt } = reading
    expect(await desk.refused('exam.explain', { attempt, question })).toMatchObject({
      name: 'attempt-not-ended',
    })
    await give(attempt, question, response)
    expect(await desk.ask('exam.explain', { attempt, question })).toMatchObject({ points: 1_000 })
    desk.notice('lost-focus')
    expect((await desk.ask('exam.read', { attempt })).incidents).toBe(0)
  })
  it('left open gives way to an exam', async () => {
    await desk.ask('exam.start', { exam, mode: 'practice', pledge: false, count: 5 })
    expect((await start()).mode).toBe('exam')
  })
})
