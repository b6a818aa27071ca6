import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type ProfileName, profiles } from '#electron/commands/demo/profiles.ts'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

const fill = (name: ProfileName) =>
  desk.store.transact(() => profiles[name]({ ...desk.door.world(), after() {} }))

describe('the profiles one can start from', () => {
  it('newcomer: has done nothing yet and is asked who they are', async () => {
    fill('newcomer')
    expect(await desk.ask('profile.read', {})).toMatchObject({ role: null, welcomed: false })
    expect((await desk.ask('home.read', {})).place).toBeNull()
    expect((await desk.ask('progress.read', {})).attempts).toEqual([])
  })

  it('half-way: has read about half, checked it, and handed in one exam', async () => {
    fill('half-way')
    const { modules, attempts, days } = await desk.ask('progress.read', {})
    const [read, all] = modules.reduce(([a, b], each) => [a + each.read, b + each.chapters], [0, 0])
    expect(read / all).toBeGreaterThan(0.3)
    expect(read / all).toBeLessThan(0.6)
    expect(modules.some(each => each.checksPassed > 0)).toBe(true)
    expect(attempts).toMatchObject([{ mode: 'exam', phase: 'submitted' }])
    expect(days.filter(each => each.studiedMs > 0).length).toBeGreaterThan(3)
    expect((await desk.ask('home.read', {})).place).not.toBeNull()
    expect(await desk.ask('exam.unfinished', {})).toBeNull()
  })

  it('mid-exam: has an exam open with some of its answers, and can go back into it', async () => {
    fill('mid-exam')
    const open = await desk.ask('exam.unfinished', {})
    expect(open).toMatchObject({ mode: 'exam', answered: 16, of: 40 })
    expect(open?.remainingMs).toBeGreaterThan(0)
    const { reading } = await desk.ask('exam.resume', { attempt: open?.attempt ?? '' })
    expect(Object.keys(reading.answers)).toHaveLength(16)
  })

  it('nearly-certified: has read everything that can be opened and passed every exam that can be sat', async () => {
    fill('nearly-certified')
    const { modules, exams, attempts } = await desk.ask('progress.read', {})
    expect(modules.filter(each => each.read < each.chapters)).toEqual([])
    const open = exams.filter(each => each.standing !== 'coming')
    expect(open.length).toBeGreaterThan(0)
    expect(open.filter(each => (each.best ?? 0) < each.passMark * 100)).toEqual([])
    expect(attempts.every(each => each.passed)).toBe(true)
  })
})

it('a seed that finds no compiled library leaves nothing behind that would stop the next', () => {
  const folder = mkdtempSync(join(tmpdir(), 'quorum-seed-'))
  try {
    const seed = resolve('build/seed.ts')
    const tried = spawnSync(process.execPath, [seed, 'newcomer', 'profile'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(tried.status).not.toBe(0)
    expect(existsSync(join(folder, 'profile'))).toBe(false)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
