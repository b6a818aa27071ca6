import type Database from 'better-sqlite3'
import * as z from 'zod'
import { Profile, Settings } from '#core/api/learner.ts'

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

/** Where the window stands when it is neither maximised nor full screen. */
const WindowPlace = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().min(1),
  height: z.int().min(1),
  maximised: z.boolean(),
})
export type WindowPlace = z.infer<typeof WindowPlace>

/**
 * Settings and profile: one row each. A field added later, or one that cannot be read, takes its first value; a broken
 * preference must not keep anyone from their data.
 */
export function settingsIn(db: Database.Database) {
  const read = db.prepare<[string], { value: string }>('SELECT value FROM setting WHERE name = ?')
  const write = db.prepare(
    'INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  const stored = (name: string): string => read.get(name)?.value ?? '{}'
  return {
    settings: (): Settings => Settings.parse({ ...firstSettings, ...readable(Settings, stored('settings')) }),
    profile: (): Profile => Profile.parse({ ...firstProfile, ...readable(Profile, stored('profile')) }),
    /** Null when it was never kept, or cannot be read: a window without a place takes its first one. */
    windowPlace: (): WindowPlace | null =>
      WindowPlace.safeParse(readable(WindowPlace, stored('window'))).data ?? null,
    keepWindowPlace: (place: WindowPlace) => void write.run('window', JSON.stringify(place)),
    keepSettings: (settings: Settings) => void write.run('settings', JSON.stringify(settings)),
    keepProfile: (profile: Profile) => void write.run('profile', JSON.stringify(profile)),
  }
}

/** The fields of a row that still fit what is expected of them. */
function readable(of: z.ZodObject, text: string): Record<string, unknown> {
  try {
    const row = z.record(z.string(), z.unknown()).parse(JSON.parse(text))
    return Object.fromEntries(
      Object.entries(row).filter(([name, value]) => of.shape[name]?.safeParse(value).success),
    )
  } catch {
    return {}
  }
}
