import { statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { app, type BrowserWindow, clipboard, dialog, shell } from 'electron'
import type { LabVerdict } from '#core/api/lab.ts'
import type { Heard, Replies } from '#core/api.ts'
import { Refusal } from '#core/errors.ts'
import type { LabOutcome } from '#core/lab/contract.ts'
import { dayOf } from '#core/record/day.ts'
import { notesAsMarkdown } from '#core/record/notes-as-markdown.ts'
import type { Errand } from '../commands/verbs.ts'
import type { LabRoom } from '../shell/lab-room.ts'
import type { Log } from '../shell/log.ts'
import type { Study } from '../shell/study.ts'
import { listBackups } from '../store/backups.ts'
import { copyDatabase, exportRows, keepText } from '../store/export.ts'
import type { Desktop } from '../world.ts'
import { refused } from './door.ts'

export interface Desk {
  study: Study
  window: BrowserWindow
  log: Log
  /** False while an exam is on: nothing may then pull the data from under it. */
  free(): boolean
  /** Opens the door of the exam room, for one who closes Quorum knowing what that means. */
  leaveRoom(): void
  tell: Desktop['tell']
  labs: LabRoom
  /** Keeps the verdict of a run, in a transaction. */
  keepVerdict(lab: string, code: string, outcome: LabOutcome): LabVerdict
}

type Errands = { [E in Errand]: (heard: Heard<E>) => Replies<E> | Promise<Replies<E>> }

/** What the window asks of the desktop: files, folders, printing. None of it runs in a transaction. */
export function errandsAt({ study, window, log, free, leaveRoom, tell, labs, keepVerdict }: Desk): Errands {
  const opened = () => {
    if (!study.db || !study.store) throw new Refusal('database-damaged')
    return { db: study.db, store: study.store }
  }
  const refresh = () => tell('changed', { nouns: ['everything'] })
  const whenFree = () => {
    if (!free()) throw new Refusal('exam-under-way')
  }
  const reading = (): Replies<'data.read'> => ({
    folder: study.folder,
    databaseBytes: statSync(study.file, { throwIfNoEntry: false })?.size ?? 0,
    backups: listBackups(study.backups),
  })
  const saveAs = async (title: string, name: string) => {
    const { filePath, canceled } = await dialog.showSaveDialog(window, {
      title,
      defaultPath: join(app.getPath('documents'), name),
    })
    if (canceled || !filePath) throw new Refusal('cancelled')
    return filePath
  }

  return {
    'app.boot': () => {
      // A window that begins anew tries again: the disk may have room by now, the other program be gone.
      if (study.trouble) study.open()
      return {
        trouble: study.trouble,
        version: app.getVersion(),
        platform: process.platform,
        library: study.library !== null,
      }
    },
    'app.quit': () => {
      leaveRoom()
      setImmediate(() => app.quit())
      return { quitting: true }
    },
    'about.read': () => about(study, log),
    'clipboard.write': async ({ text }) => {
      await clipboard.writeText(text)
      return { written: true }
    },
    'page.print': () =>
      new Promise(done =>
        window.webContents.print({ silent: false, printBackground: false }, printed => done({ printed })),
      ),
    'data.read': reading,
    'data.back-up': () => {
      opened()
      if (!study.keepCopy('by-hand')) throw new Refusal('backup-not-made')
      return reading()
    },
    'data.restore': async ({ name }) => {
      whenFree()
      const path = name ? join(study.backups, basename(name)) : await chooseBackup(window, study)
      study.restoreFrom(path)
      refresh()
      return { restored: basename(path) }
    },
    'data.export': async () => {
      const path = await saveAs(
        'Export everything',
        `quorum-${dayOf(Date.now())}.${study.db ? 'json' : 'db'}`,
      )
      if (study.db) keepText(path, JSON.stringify(exportRows(study.db), null, 2))
      else copyDatabase(study.file, path)
      return { path }
    },
    'data.open-folder': async () => {
      await shell.openPath(study.folder)
      return { folder: study.folder }
    },
    'data.start-afresh': () => {
      whenFree()
      if (!study.trouble && !study.store?.profile().demo) throw new Refusal('profile-in-use')
      const keptAs = basename(study.startAfresh())
      refresh()
      return { keptAs }
    },
    'lab.run': async ({ lab, code }) => {
      opened()
      const document = study.library?.document('lab', lab)
      if (!document) throw new Refusal('library-damaged')
      const outcome = await labs.run(document, code, ({ id, outcome }) =>
        tell('lab-group', { lab, group: id, outcome }),
      )
      return keepVerdict(lab, code, outcome)
    },
    'lab.stop': () => {
      labs.stop()
      return { stopped: true }
    },
    'note.export': async () => {
      const { store } = opened()
      const path = await saveAs('Export notes', `quorum-notes-${dayOf(Date.now())}.md`)
      const title = (chapter: string) =>
        study.library?.has('chapter', chapter) ? study.library.document('chapter', chapter).title : chapter
      keepText(path, notesAsMarkdown(store.notes.notes(), store.notes.bookmarks(), title))
      return { path }
    },
  }
}

async function chooseBackup(window: BrowserWindow, study: Study): Promise<string> {
  const { filePaths, canceled } = await dialog.showOpenDialog(window, {
    title: 'Restore a backup',
    defaultPath: study.backups,
    filters: [{ name: 'Quorum backup', extensions: ['db'] }],
    properties: ['openFile'],
  })
  const [path] = filePaths
  if (canceled || !path) throw new Refusal('cancelled')
  return path
}

function about(study: Study, log: Log): Replies<'about.read'> {
  const pragma = (name: string) => String(study.db?.pragma(name, { simple: true }) ?? 'not open')
  return {
    product: 'Quorum, Distributed Systems Pattern Library',
    version: app.getVersion(),
    library: study.library?.version ?? 'not open',
    libraryHash: study.library?.manifest.sha256['library.db'] ?? '',
    versions: {
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
      node: process.versions.node,
      sqlite: study.db ? String(study.db.prepare('SELECT sqlite_version()').pluck().get()) : '',
    },
    refused: refused.count,
    data: {
      journal: pragma('journal_mode'),
      synchronous: pragma('synchronous') === '2' ? 'full' : pragma('synchronous'),
      integrity: pragma('quick_check(1)'),
      schema: Number(study.db?.pragma('user_version', { simple: true }) ?? 0),
    },
    log: log.tail(40),
  }
}
