import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, nativeTheme, session } from 'electron'
import type { Tidings } from '#core/api.ts'
import { noteIncident } from './commands/exam/note-incident.ts'
import { readAttempt } from './commands/exam/read-attempt.ts'
import { keepVerdict } from './commands/lab/keep-verdict.ts'
import type { Errand } from './commands/verbs.ts'
import type { Door } from './ipc/door.ts'
import { errandsAt } from './ipc/errands.ts'
import { listen } from './ipc/listen.ts'
import { lookAtClock } from './shell/clock.ts'
import { examClock } from './shell/exam-clock.ts'
import { examRoomOf } from './shell/exam-room.ts'
import { followLibrary } from './shell/follow-library.ts'
import { hardenProcess, hardenSession } from './shell/harden.ts'
import { labRoom } from './shell/lab-room.ts'
import { logIn } from './shell/log.ts'
import { machineFacts } from './shell/machine-facts.ts'
import { setMenu } from './shell/menu.ts'
import { watch } from './shell/proctor.ts'
import { claimScheme, serveWindow } from './shell/protocol.ts'
import { explainSandbox, wasDeniedSandbox } from './shell/sandbox.ts'
import { studyIn } from './shell/study.ts'
import { untilDone } from './shell/until-done.ts'
import { openWindow } from './shell/window.ts'
import type { World } from './world.ts'

const ownFolder = process.env.QUORUM_USER_DATA
if (ownFolder) app.setPath('userData', ownFolder)
hardenProcess()
claimScheme()

if (wasDeniedSandbox(process.env)) void app.whenReady().then(explainSandbox)
else if (app.requestSingleInstanceLock()) void app.whenReady().then(boot)
else app.quit()

function boot(): void {
  const here = import.meta.dirname
  const folder = app.getPath('userData')
  const log = logIn(join(folder, 'logs'))
  const content = app.isPackaged ? join(process.resourcesPath, 'content') : join(here, '../content')
  const study = studyIn(folder, content, Date.now, log.write)
  study.open()

  serveWindow(join(here, '../renderer'))
  hardenSession(session.defaultSession)
  const window = openWindow(() => study.store)
  const room = examRoomOf(window)
  const labs = labRoom()
  const tell = <K extends keyof Tidings>(event: K, tidings: Tidings[K]) =>
    window.webContents.send('tidings', event, tidings)

  const world = (): Omit<World, 'after'> | null =>
    study.store &&
    study.library && {
      store: study.store,
      library: study.library,
      clock: lookAtClock,
      newId: () => randomBytes(16).toString('hex'),
      desktop: {
        facts: () => machineFacts(folder),
        enterExamRoom(attempt) {
          room.enter()
          clock.start(attempt)
        },
        leaveExamRoom() {
          clock.stop()
          room.leave()
          study.keepCopy('after-an-exam')
        },
        wear(theme) {
          nativeTheme.themeSource = theme
        },
        warmLabs: labs.warm,
        tell,
      },
    }

  /** A verb the main process itself asks for, in a transaction like any other. */
  function byMyself<T>(verb: (world: World) => T): T {
    const present = world()
    if (!present) throw new Error('no database')
    const afterwards: (() => void)[] = []
    const value = present.store.transact(() => verb({ ...present, after: act => afterwards.push(act) }))
    for (const act of afterwards) act()
    return value
  }

  const failed = (what: string) => (error: unknown) => log.write(`${what}: ${String(error)}`)
  const clock = examClock(
    attempt => byMyself(each => readAttempt(each, { attempt })),
    (attempt, remainingMs, words) => tell('time-warning', { attempt, remainingMs, words }),
    attempt => {
      room.leave()
      study.keepCopy('after-an-exam')
      tell('attempt-ended', { attempt })
    },
    failed('exam clock'),
  )
  watch(
    window,
    room,
    (kind, detail) =>
      void untilDone(() => byMyself(each => noteIncident(each, kind, detail)), failed(`incident ${kind}`)),
  )

  const errands = errandsAt({
    study,
    window,
    log,
    free: () => !room.inside,
    leaveRoom: room.leave,
    tell,
    labs,
    keepVerdict: (lab, code, outcome) => byMyself(each => keepVerdict(each, lab, code, outcome)),
  })
  const door: Door = {
    world: () => world(),
    errand: async (command, heard) => (errands[command as Errand] as (heard: unknown) => unknown)(heard),
    log: log.write,
  }
  listen(door)
  setMenu(to => !room.inside && tell('go', { to }), process.platform)

  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => {
    labs.close()
    study.close()
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.write(`window gone: ${reason}`)
    window.webContents.reload()
  })
  const refresh = () => tell('changed', { nouns: ['everything'] })
  if (!app.isPackaged)
    app.on('will-quit', followLibrary(join(content, 'manifest.json'), study, window, refresh, log))
}
