import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
beforeEach(() => {
  desk = openDesk()
})
afterEach(() => desk.close())

const check = async () => {
  const { preflight } = await desk.ask('exam.lobby', { exam: 'work-distribution-exam' })
  return preflight.checks.find(each => each.id === 'database')?.fine
}

it('the lobby says so when the data folder takes no file', async () => {
  desk.machine.writable = false
  expect(await check()).toBe(false)
})

it('the lobby tries a real write, and leaves nothing of it behind', async () => {
  expect(await check()).toBe(true)
  expect(desk.db.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(0)
})

it('the lobby says so when the database cannot grow', async () => {
  const pages = desk.db.pragma('page_count', { simple: true })
  desk.db.pragma(`max_page_count = ${pages}`)
  expect(await check()).toBe(false)
  desk.db.pragma('max_page_count = 1000000')
  expect(await check()).toBe(true)
})
