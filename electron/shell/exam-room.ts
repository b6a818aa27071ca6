import { type BrowserWindow, powerSaveBlocker } from 'electron'

/** Steps into the exam room and back out; who closes the door holds the key. */
export function examRoomOf(window: BrowserWindow) {
  let blocker: number | null = null
  let inside = false
  return {
    get inside() {
      return inside
    },
    enter() {
      if (inside) return
      inside = true
      window.setFullScreen(true)
      window.setAlwaysOnTop(true, 'screen-saver')
      window.setContentProtection(true)
      blocker = powerSaveBlocker.start('prevent-display-sleep')
    },
    leave() {
      if (!inside) return
      inside = false
      if (blocker !== null) powerSaveBlocker.stop(blocker)
      blocker = null
      window.setContentProtection(false)
      window.setAlwaysOnTop(false)
      window.setFullScreen(false)
    },
    /** Full screen again after the learner comes back; the leaving stays on record. */
    insist() {
      if (inside && !window.isFullScreen()) window.setFullScreen(true)
    },
  }
}
export type ExamRoom = ReturnType<typeof examRoomOf>
