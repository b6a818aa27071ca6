import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { type RefusalName, refusalData } from '#core/errors.ts'
import { developmentServer, isOwn } from '../shell/harden.ts'
import { answer, type Door, refused } from './door.ts'

const mostBytes = 512 * 1024
/** Some twenty times what the busiest screen asks; a page gone wild must not keep the main process from its work. */
const mostInASecond = 200

/** The one channel of the window. Only its own main frame is heard, and only messages of a sane size and number. */
export function listen(door: Door): void {
  const inTime = rhythm()
  ipcMain.handle('ask', (event, command: unknown, input: unknown) => {
    if (!trusted(event) || oversized(input)) return refuse('input-malformed')
    if (!inTime()) return refuse('asked-too-fast')
    return answer(door, command, input)
  })
}

function refuse(name: RefusalName) {
  refused.count++
  return { ok: false, refusal: refusalData(name) }
}

/** Whether one more question fits into the present second. */
function rhythm(): () => boolean {
  let second = 0
  let heard = 0
  return () => {
    const now = Math.floor(performance.now() / 1000)
    if (now !== second) heard = 0
    second = now
    return ++heard <= mostInASecond
  }
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
