import type Database from 'better-sqlite3'
import { Profile, Settings } from '#core/api/learner.ts'
import { fromJson } from './rows.ts'

const firstSettings: Settings = {
  theme: 'system',
  contrast: 'normal',
  textSize: 0,
  motion: 'system',
  focusMode: false,
  railFolded: false,
  extraTime: 1,
  clockHidden: false,
}

const firstProfile: Profile = { role: null, hoursPerWeek: 3, foundation: [], welcomed: false, demo: false }

/** Settings and profile: one row each, so that a field added later simply takes its first value. */
export function settingsIn(db: Database.Database) {
  const read = db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE name = ?')
  const write = db.prepare(
    'INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  const stored = (name: string): object => JSON.parse(read.get(name)?.value ?? '{}')
  return {
    settings: (): Settings => fromJson(Settings, JSON.stringify({ ...firstSettings, ...stored('settings') })),
    profile: (): Profile => fromJson(Profile, JSON.stringify({ ...firstProfile, ...stored('profile') })),
    keepSettings: (settings: Settings) => void write.run('settings', JSON.stringify(settings)),
    keepProfile: (profile: Profile) => void write.run('profile', JSON.stringify(profile)),
  }
}
