import { unwatchFile, watchFile } from 'node:fs'
import type { BrowserWindow } from 'electron'
import type { Log } from './log.ts'
import type { Study } from './study.ts'

/**
 * While developing: shows the library anew whenever it was compiled. One that cannot be opened is told to the log, and
 * the last good one stays.
 * @returns stops following
 */
export function followLibrary(
  manifest: string,
  study: Study,
  window: BrowserWindow,
  refresh: () => void,
  log: Log,
): () => void {
  watchFile(manifest, { interval: 500, persistent: false }, () => {
    const { trouble } = study
    try {
      study.reopenLibrary()
    } catch (error) {
      return log.write(`library not reopened: ${String(error)}`)
    }
    // A window that stands on the trouble has none of the app's screens to refresh.
    if (trouble && !study.trouble) window.webContents.reload()
    else refresh()
  })
  return () => unwatchFile(manifest)
}
