import { contentsByTarget } from './registry.ts'

export { app } from './app.ts'
export { clipboard } from './clipboard.ts'
export { crashReporter, powerMonitor, powerSaveBlocker, screen } from './desktop.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu, MenuItem } from './menu.ts'
export { nativeTheme } from './native-theme.ts'
export { protocol } from './protocol.ts'
export { defaultSession } from './session.ts'
export { shell } from './shell.ts'
export { utilityProcess } from './utility-process.ts'
export { BrowserWindow } from './window.ts'

export const webContents = {
  getAllWebContents: () => [...contentsByTarget.values()],
  /** Playwright's way from a page to its window. */
  fromDevToolsTargetId: (target: string) => contentsByTarget.get(target),
}
