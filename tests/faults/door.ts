import { randomBytes } from 'node:crypto'
import { join, resolve } from 'node:path'
import type { Asks, Command, Replies } from '#core/api.ts'
import { answer } from '#electron/ipc/door.ts'
import { openLibrary } from '#electron/library/open-library.ts'
import { lookAtClock } from '#electron/shell/clock.ts'
import { openDatabase } from '#electron/store/open.ts'
import { storeOn } from '#electron/store/store.ts'

/** The real door on a database in `folder` and the compiled library, for programs of their own: no window, no test runner. */
export function openDoor(folder: string) {
  const db = openDatabase(join(folder, 'study.db'), () => {})
  const store = storeOn(db)
  const library = openLibrary(resolve('out/content'))
  const door = {
    world: () => ({
      store,
      library,
      clock: lookAtClock,
      newId: () => randomBytes(16).toString('hex'),
      desktop: {
        facts: () => ({
          platform: 'linux',
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
    }),
    errand: async () => null,
    log: () => {},
  }
  return {
    library,
    close: () => void db.close(),
    async ask<C extends Command>(command: C, input: Asks<C>): Promise<Replies<C>> {
      const reply = await answer(door, command, input)
      if (!reply.ok) throw new Error(`${command}: ${reply.refusal.name}`)
      return reply.value as Replies<C>
    },
  }
}
