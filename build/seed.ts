import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type ProfileName, profiles } from '#electron/commands/demo/profiles.ts'
import { openLibrary } from '#electron/library/open-library.ts'
import { lookAtClock } from '#electron/shell/clock.ts'
import { openDatabase } from '#electron/store/open.ts'
import { storeOn } from '#electron/store/store.ts'
import type { World } from '#electron/world.ts'

/** `npm run seed -- <profile> [folder]`: fills a new profile by running real verbs. */
const [name = '', folder = 'out/profile'] = process.argv.slice(2)
if (!Object.hasOwn(profiles, name)) {
  console.error(`Choose a profile: ${Object.keys(profiles).join(', ')}.`)
  process.exit(2)
}
const file = join(resolve(folder), 'study.db')
if (existsSync(file)) {
  console.error(`${file} exists already. Name another folder, or remove it first.`)
  process.exit(2)
}
// The library first: without it nothing may be left behind that the next try would trip over.
const library = openLibrary(resolve('out/content'))
mkdirSync(resolve(folder), { recursive: true })
const db = openDatabase(file, () => {})
const world: World = {
  store: storeOn(db),
  library,
  clock: lookAtClock,
  newId: () => randomBytes(16).toString('hex'),
  desktop: {
    facts: () => ({
      platform: process.platform,
      displays: 1,
      debugSwitches: [],
      freeBytes: 2 ** 40,
      writable: true,
    }),
    enterExamRoom() {},
    leaveExamRoom() {},
    wear() {},
    warmLabs() {},
    tell() {},
  },
  after() {},
}
world.store.transact(() => {
  profiles[name as ProfileName](world)
  world.store.keepProfile({ ...world.store.profile(), demo: name !== 'newcomer' })
})
db.close()
console.log(`${file} is filled as "${name}". Open it with: QUORUM_USER_DATA=${resolve(folder)} npm start`)
