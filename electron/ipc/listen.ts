import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { refusalData } from '#core/errors.ts'
import { developmentServer, isOwn } from '../shell/harden.ts'
import { answer, type Door, refused } from './door.ts'

const mostBytes = 512 * 1024

/** The one channel of the window. Only its own main frame is heard, and only messages of a sane size. */
export function listen(door: Door): void {
  ipcMain.handle('ask', (event, command: unknown, input: unknown) => {
    if (!trusted(event) || oversized(input)) {
      refused.count++
      return { ok: false, refusal: refusalData('input-malformed') }
    }
    return answer(door, command, input)
  })
}

function trusted({ senderFrame, sender }: IpcMainInvokeEvent): boolean {
  return (
    senderFrame !== null && senderFrame === sender.mainFrame && isOwn(senderFrame.url, developmentServer())
  )
}

function oversized(input: unknown): boolean {
  try {
    return (JSON.stringify(input) ?? '').length > mostBytes
  } catch {
    return true
  }
}
