import { appEvents } from './app-events.ts'
import type { BrowserWindow } from './window.ts'

const ZOOM_STEP = 0.1

/** What the roles of Electron's menus do to the window with the focus. */
export const roles: Record<string, (window: BrowserWindow) => void> = {
  reload: window => window.webContents.reload(),
  forcereload: window => window.webContents.reload(),
  toggledevtools: window => window.webContents.openDevTools(),
  togglefullscreen: window => window.setFullScreen(!window.isFullScreen()),
  resetzoom: ({ webContents }) => webContents.setZoomFactor(1),
  zoomin: ({ webContents }) => webContents.setZoomFactor(webContents.getZoomFactor() + ZOOM_STEP),
  zoomout: ({ webContents }) => webContents.setZoomFactor(webContents.getZoomFactor() - ZOOM_STEP),
  minimize: window => window.minimize(),
  close: window => window.close(),
  quit: () => void appEvents.emit('quit-asked'),
}
