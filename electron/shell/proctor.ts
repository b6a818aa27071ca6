import { type BrowserWindow, powerMonitor, screen } from 'electron'
import type { IncidentKind } from '#core/attempt/events.ts'
import type { ExamRoom } from './exam-room.ts'

/** Turns what the desktop says into incidents while an exam is on. Recorded and shown, never punished. */
export function watch(
  window: BrowserWindow,
  room: ExamRoom,
  notice: (kind: IncidentKind, detail: string) => void,
): void {
  const during = (kind: IncidentKind, detail = '') => {
    if (room.inside) notice(kind, detail)
  }
  window.on('blur', () => during('lost-focus'))
  window.on('focus', () => room.insist())
  window.on('minimize', () => during('minimised'))
  window.on('leave-full-screen', () => during('left-full-screen'))
  window.on('close', event => {
    if (!room.inside) return
    event.preventDefault()
    during('close-attempted')
  })
  screen.on('display-added', () => during('display-changed', 'A display was connected.'))
  screen.on('display-removed', () => during('display-changed', 'A display was removed.'))
  // A log-out or shutdown of the system closes the window too, and must not be held up.
  powerMonitor.on('shutdown', () => room.leave())
  powerMonitor.on('suspend', () => during('machine-slept'))
}
