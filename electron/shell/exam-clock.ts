import type { AttemptReading } from '#core/api/exam.ts'
import { callBetween, nextCall } from '#core/attempt/warnings.ts'
import { untilDone } from './until-done.ts'

/**
 * Wakes at the set points of an exam and at its end. It keeps no time of its own: at every call it reads the attempt
 * anew, so a late or early timer changes nothing but the moment of the word. The reading at the end is also what writes
 * it down; when that cannot be done, it is tried again until it can.
 */
export function examClock(
  read: (attempt: string) => AttemptReading,
  warn: (attempt: string, remainingMs: number, words: string) => void,
  ended: (attempt: string) => void,
  failed: (error: unknown) => void,
) {
  let timer: NodeJS.Timeout | undefined
  let giveUp = () => {}
  function stop() {
    clearTimeout(timer)
    giveUp()
  }
  /** @param before what was left at the last look, 0 at the first */
  function look(attempt: string, before: number) {
    stop()
    giveUp = untilDone(() => {
      const { phase, remainingMs } = read(attempt)
      if (phase !== 'in-progress') return ended(attempt)
      const call = callBetween(before, remainingMs)
      if (call) warn(attempt, remainingMs, call.words)
      timer = setTimeout(look, Math.max(20, remainingMs - nextCall(remainingMs).at), attempt, remainingMs)
    }, failed)
  }
  return { start: (attempt: string) => look(attempt, 0), stop }
}
