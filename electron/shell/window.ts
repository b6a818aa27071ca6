import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import type { Store } from '../store/store.ts'
import { developmentServer, webPreferences } from './harden.ts'
import { origin } from './protocol.ts'
import { followPlace, placeOn } from './window-place.ts'

const paper = { light: '#FAF8F3', dark: '#141618' }

/**
 * The one window, where it stood last. Its ground is painted before the page, so that dark never flashes white.
 * @param store says which one is open now, null while the database cannot be read
 */
export function openWindow(store: () => Store | null): BrowserWindow {
  nativeTheme.themeSource = store()?.settings().theme ?? 'system'
  const screens = screen.getAllDisplays().map(display => display.workArea)
  const place = placeOn(screens, store()?.windowPlace() ?? null)
  const window = new BrowserWindow({
    title: 'Quorum, Distributed Systems Pattern Library',
    ...(place ? { x: place.x, y: place.y } : {}),
    width: place?.width ?? 1280,
    height: place?.height ?? 800,
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
  window.once('ready-to-show', () => {
    if (place?.maximised) window.maximize()
    window.show()
  })
  followPlace(window, place, moved => store()?.keepWindowPlace(moved))
  void window.loadURL(developmentServer() ?? `${origin}/`)
  return window
}
