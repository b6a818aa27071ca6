import type { WebContents } from './contents.ts'
import type { BrowserWindow } from './window.ts'

/** Every open window, by id. */
export const windows = new Map<number, BrowserWindow>()

/** Whose page a DevTools target is. */
export const contentsByTarget = new Map<string, WebContents>()
