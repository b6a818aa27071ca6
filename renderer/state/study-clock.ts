/** Nothing pressed, moved or scrolled for this long is not studying. */
const idleMs = 60_000
/** As much as one report may hold. */
const mostMs = 120_000

/** Counts the time really studied: from each sign of the learner until the next one, or until they count as idle. */
export function studyClock(begun: number) {
  let lastSign = begun
  let counted = begun
  let away = false
  let ms = 0
  const settle = (at: number) => {
    if (!away) ms += Math.max(0, Math.min(at, lastSign + idleMs) - counted)
    counted = at
  }
  return {
    /** The learner did something. */
    sign(at: number) {
      settle(at)
      lastSign = at
    },
    /** The window went out of sight, or came back. */
    leave(at: number, gone: boolean) {
      settle(at)
      away = gone
    },
    awake: (at: number): boolean => !away && at - lastSign < idleMs,
    /** Whole milliseconds studied and not yet taken; what one report cannot hold stays for the next. */
    take(at: number): number {
      settle(at)
      const taken = Math.floor(Math.min(ms, mostMs))
      ms -= taken
      return taken
    },
    /** Puts back what could not be kept. */
    giveBack(taken: number) {
      ms += taken
    },
  }
}
