import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type Database from 'better-sqlite3'
import { expect } from 'vitest'
import type { Asks, Command, Replies } from '#core/api.ts'
import type { ClockReading } from '#core/attempt/clock.ts'
import type { IncidentKind } from '#core/attempt/events.ts'
import type { RefusalData } from '#core/errors.ts'
import type { LabOutcome } from '#core/lab/contract.ts'
import { noteIncident } from '#electron/commands/exam/note-incident.ts'
import { keepVerdict } from '#electron/commands/lab/keep-verdict.ts'
import { answer } from '#electron/ipc/door.ts'
import { openLibrary } from '#electron/library/open-library.ts'
import { openDatabase } from '#electron/store/open.ts'
import { storeOn } from '#electron/store/store.ts'
import type { World } from '#electron/world.ts'

/**
 * The app without its window: the real door, the real verbs, a real database in a folder of its own, the compiled
 * library, and a clock that moves when told.
 */
export function openDesk(content = resolve('out/content')) {
  const folder = mkdtempSync(join(tmpdir(), 'quorum-'))
  const file = join(folder, 'study.db')
  const library = openLibrary(content)
  let db = openDatabase(file, () => {})
  let store = storeOn(db)
  const now: ClockReading = {
    mono: 0,
    process: 'first',
    up: 1_000_000,
    boot: 'boot',
    wall: Date.parse('2026-11-24T09:00:00'),
  }
  const happened: string[] = []
  const log: string[] = []
  const machine = {
    platform: 'linux',
    displays: 1,
    debugSwitches: [] as string[],
    freeBytes: 2 ** 40,
    writable: true,
  }

  const world = (): Omit<World, 'after'> => ({
    store,
    library,
    clock: () => ({ ...now }),
    newId: () => randomBytes(16).toString('hex'),
    desktop: {
      facts: () => machine,
      enterExamRoom: () => void happened.push('entered'),
      leaveExamRoom: () => void happened.push('left'),
      wear: theme => void happened.push(theme),
      warmLabs: () => void happened.push('labs warm'),
      tell: event => void happened.push(event),
    },
  })
  const door = {
    world,
    errand: async () => {
      throw new Error('no errands without a desktop')
    },
    log: (line: string) => void log.push(line),
  }

  return {
    folder,
    file,
    library,
    happened,
    log,
    door,
    /** What the desktop says of itself; a test may say otherwise. */
    machine,
    get db(): Database.Database {
      return db
    },
    get store() {
      return store
    },
    /** Asks and expects a reply. */
    async ask<C extends Command>(command: C, input: Asks<C>): Promise<Replies<C>> {
      const reply = await answer(door, command, input)
      if (!reply.ok) expect.fail(`${command} was refused: ${reply.refusal.name} ${log.join('\n')}`)
      return reply.value as Replies<C>
    },
    /** Asks and expects a refusal. */
    async refused(command: string, input: unknown): Promise<RefusalData> {
      const reply = await answer(door, command, input)
      if (reply.ok) expect.fail(`${command} was not refused`)
      return reply.refusal
    },
    notice: (kind: IncidentKind, detail = '') =>
      store.transact(() => noteIncident({ ...world(), after: act => act() }, kind, detail)),
    keepVerdict: (lab: string, code: string, outcome: LabOutcome) =>
      store.transact(() => keepVerdict({ ...world(), after: act => act() }, lab, code, outcome)),
    /** Lets time pass while the app runs. */
    pass(ms: number) {
      now.mono += ms
      now.up += ms
      now.wall += ms
    },
    setWall(ms: number) {
      now.wall += ms
    },
    /** The app dies and starts again after some time. `reboot` restarts the machine as well. */
    crash(awayMs: number, reboot = false) {
      db.close()
      now.process = randomBytes(4).toString('hex')
      now.mono = 0
      now.wall += awayMs
      if (reboot) {
        now.boot = randomBytes(4).toString('hex')
        now.up = 30_000
      } else now.up += awayMs
      db = openDatabase(file, () => {})
      store = storeOn(db)
    },
    close() {
      db.close()
      library.close()
      rmSync(folder, { recursive: true })
    },
  }
}
export type Desk = ReturnType<typeof openDesk>
