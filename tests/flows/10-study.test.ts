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
