import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import type { Settings } from '#core/api/learner.ts'
import { developmentServer, webPreferences } from './harden.ts'
import { origin } from './protocol.ts'

const paper = { light: '#FAF8F3', dark: '#141618' }

/** The one window. Its ground is painted before the page, so that dark never flashes white. */
export function openWindow(settings: Settings | null): BrowserWindow {
  nativeTheme.themeSource = settings?.theme ?? 'system'
  const window = new BrowserWindow({
    title: 'Quorum, Distributed Systems Pattern Library',
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 640,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: {
      ...webPreferences,
      devTools: !app.isPackaged,
      preload: join(import.meta.dirname, '../preload/preload.cjs'),
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(developmentServer() ?? `${origin}/`)
  return window
}
