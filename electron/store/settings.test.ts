import Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { settingsIn } from './settings.ts'

let db: Database.Database
beforeEach(() => {
  db = new Database(':memory:')
  migrate(db, () => {})
})
const put = (name: string, text: string) => db.prepare('INSERT INTO setting VALUES (?, ?)').run(name, text)

it.each(['', 'no json', 'null', '[]', '"dark"'])('a row that reads %j gives the first settings', text => {
  put('settings', text)
  put('profile', text)
  expect(settingsIn(db).settings()).toMatchObject({ theme: 'system', extraTime: 1 })
  expect(settingsIn(db).profile()).toMatchObject({ role: null, welcomed: false })
})

it('a field that does not fit takes its first value, and the others stay', () => {
  put('settings', '{"theme":"pink","extraTime":1.5,"textSize":"big","unheard":true}')
  expect(settingsIn(db).settings()).toMatchObject({ theme: 'system', extraTime: 1.5, textSize: 0 })
  put('profile', '{"hoursPerWeek":900,"welcomed":true}')
  expect(settingsIn(db).profile()).toMatchObject({ hoursPerWeek: 3, welcomed: true })
})

it('what is kept is read again', () => {
  const store = settingsIn(db)
  store.keepSettings({ ...store.settings(), theme: 'dark' })
  expect(settingsIn(db).settings().theme).toBe('dark')
})
