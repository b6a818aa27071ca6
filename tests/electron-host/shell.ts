import { spawn } from 'node:child_process'
import { dirname } from 'node:path'

/** What the desktop opens is the desktop's affair: this waits only until it has been asked. */
function openWithDesktop(target: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opener = spawn('xdg-open', [target], { stdio: 'ignore', detached: true })
    opener.once('error', reject)
    opener.once('spawn', () => resolve())
    opener.unref()
  })
}

export const shell = {
  openExternal: openWithDesktop,
  /** Answers with the error, or with nothing when it went well. */
  openPath: (path: string): Promise<string> => openWithDesktop(path).then(() => '', String),
  showItemInFolder: (path: string): void => {
    openWithDesktop(dirname(path)).catch((error: unknown) => console.error('electron host:', error))
  },
}
