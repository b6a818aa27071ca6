// The module an app gets for `import … from 'electron'`, for `require('electron')`, and in Playwright's inspector.
import * as host from './modules.ts'
import { strict } from './strict.ts'
import type { Surface } from './surface.ts'
import type { UtilityProcess } from './utility-process.ts'

export const app = strict('app', host.app) satisfies Surface['app']
export const session = strict('session module', {
  defaultSession: host.defaultSession satisfies Surface['session'],
})
export const protocol = strict('protocol', host.protocol) satisfies Surface['protocol']
export const ipcMain = strict('ipcMain', host.ipcMain) satisfies Surface['ipcMain']
export const dialog = strict('dialog', host.dialog) satisfies Surface['dialog']
export const nativeTheme = strict('nativeTheme', host.nativeTheme) satisfies Surface['nativeTheme']
export const powerMonitor = strict('powerMonitor', host.powerMonitor) satisfies Surface['powerMonitor']
export const powerSaveBlocker = strict(
  'powerSaveBlocker',
  host.powerSaveBlocker,
) satisfies Surface['powerSaveBlocker']
export const screen = strict('screen', host.screen) satisfies Surface['screen']
export const shell = strict('shell', host.shell) satisfies Surface['shell']
export const clipboard = strict('clipboard', host.clipboard) satisfies Surface['clipboard']
export const crashReporter = strict('crashReporter', host.crashReporter) satisfies Surface['crashReporter']
export const utilityProcess = strict('utilityProcess', host.utilityProcess)
export const webContents = strict('webContents module', host.webContents)
export const { BrowserWindow, Menu, MenuItem } = host

/** Classes are held to Electron by their instances. */
export type Instances = [
  Holds<Surface['window'], InstanceType<typeof BrowserWindow>>,
  Holds<Surface['contents'], InstanceType<typeof BrowserWindow>['webContents']>,
  Holds<Surface['utility'], UtilityProcess>,
]
type Holds<Wanted, Given extends Wanted> = [Wanted, Given]

const electron = {
  app,
  session,
  protocol,
  ipcMain,
  dialog,
  nativeTheme,
  powerMonitor,
  powerSaveBlocker,
  screen,
  shell,
  clipboard,
  crashReporter,
  utilityProcess,
  webContents,
  BrowserWindow,
  Menu,
  MenuItem,
}

export { electron as default, electron as 'module.exports' }
