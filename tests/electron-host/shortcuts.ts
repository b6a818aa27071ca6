import { Menu } from './menu.ts'

/** Chromium's own shortcuts, which an Electron window does not have; Alt+F4 is the window manager's in both. */
const CHROMIUM = [
  ...['f1', 'f3', 'f5', 'f6', 'f7', 'f10', 'f11', 'f12', 'ctrl+f5', 'shift+f5'],
  ...[...'defghjklnopqrstuw0123456789+-='].map(key => `ctrl+${key}`),
  ...[...'bcdijmnoprtwq'].map(key => `ctrl+shift+${key}`),
  ...['ctrl+shift+delete', 'ctrl+pageup', 'ctrl+pagedown', 'ctrl+tab', 'ctrl+shift+tab'],
  ...['alt+f4', 'alt+arrowleft', 'alt+arrowright', 'alt+home', 'alt+d', 'alt+e', 'alt+f'],
]

/** The keys a page must not pass on to Chromium: its own, and those of the menu the app has set by now. */
export function shortcuts(): string[] {
  return [...new Set([...CHROMIUM, ...Menu.keys()])]
}
