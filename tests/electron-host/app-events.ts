import { EventEmitter } from 'node:events'
import type { WebContents } from './contents.ts'
import type { BrowserWindow } from './window.ts'

type Events = {
  'browser-window-created': [window: BrowserWindow]
  'web-contents-created': [contents: WebContents]
  'page-focus': [window: BrowserWindow, focused: boolean]
  'window-gone': []
  'quit-asked': []
}

class AppEvents extends EventEmitter<Events> {
  ready = false
}

/** What windows tell the app and ask of it, without knowing it. */
export const appEvents = new AppEvents()
