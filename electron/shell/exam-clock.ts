import type { AttemptReading } from '#core/api/exam.ts'
import { nextCall } from '#core/attempt/warnings.ts'

/**
 * Wakes at the set points of an exam and at its end. It keeps no time of its own: at every call it reads the attempt
 * anew, so a late or early timer changes nothing but the moment of the word.
 */
export function examClock(
  read: (attempt: string) => AttemptReading,
  warn: (attempt: string, remainingMs: number, words: string) => void,
  ended: (attempt: string) => void,
) {
  let timer: NodeJS.Timeout | undefined
  function wind(attempt: string, spokenAt: number) {
    clearTimeout(timer)
    const reading = read(attempt)
    if (reading.phase !== 'in-progress') return ended(attempt)
    const call = nextCall(Math.min(reading.remainingMs, spokenAt))
    timer = setTimeout(
      () => {
        const now = read(attempt)
        if (now.phase !== 'in-progress') return ended(attempt)
        if (call.words && now.remainingMs <= call.at) warn(attempt, now.remainingMs, call.words)
        wind(attempt, now.remainingMs <= call.at ? call.at : spokenAt)
      },
      Math.max(20, reading.remainingMs - call.at),
    )
  }
  return {
    start: (attempt: string) => wind(attempt, Number.POSITIVE_INFINITY),
    stop: () => clearTimeout(timer),
  }
}
