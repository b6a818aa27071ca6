import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

/** Who runs the app: Electron where its program is here (or is insisted on), else the stand-in. */
export type Driver = 'electron' | 'stand-in'

export const driver: Driver = chooseDriver(process.env.ELECTRON_DRIVER)

/** Playwright finds Electron by itself; the stand-in has to be named. */
export const executablePath =
  driver === 'stand-in' ? join(root, 'tests', 'electron-host', 'electron') : undefined

function chooseDriver(wish: string | undefined): Driver {
  if (wish === 'electron' || wish === 'stand-in') return wish
  if (wish) throw new Error(`ELECTRON_DRIVER is "${wish}"; it can be "electron" or "stand-in"`)
  return existsSync(join(root, 'node_modules', 'electron', 'dist', 'version')) ? 'electron' : 'stand-in'
}
