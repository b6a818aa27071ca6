import * as z from 'zod'

/** One look at the machine's clocks, in milliseconds. */
export const ClockReading = z.strictObject({
  /** Monotonic clock of this process; comparable only within one `process`. */
  mono: z.number(),
  process: z.string(),
  /** Time since the machine started, sleep included; comparable only within one `boot`. */
  up: z.number(),
  /** Names the boot; empty where the system gives no name. */
  boot: z.string(),
  /** Wall clock, Unix epoch. Never trusted within one boot; it only flags. */
  wall: z.number(),
})
export type ClockReading = z.infer<typeof ClockReading>

/**
 * Milliseconds of exam time used between two looks. Never negative, and no trick of clocks, sleep or restarts makes it
 * smaller: within a process the larger of monotonic and boot clock, across processes the boot clock, across boots the
 * larger of the new boot's age and the wall clock's difference.
 */
export function charge(before: ClockReading, now: ClockReading): number {
  const up = now.up - before.up
  const wall = now.wall - before.wall
  if (now.process === before.process) return Math.max(0, now.mono - before.mono, up)
  if (now.boot !== '' && now.boot === before.boot) return Math.max(0, up)
  return Math.max(0, up < 0 || now.boot !== before.boot ? now.up : up, wall)
}

/** Whether the wall clock went its own way by more than ten seconds within one boot: worth a note, never a penalty. */
export function wallStrayed(before: ClockReading, now: ClockReading): boolean {
  const sameBoot = now.boot !== '' && now.boot === before.boot
  return sameBoot && Math.abs(now.wall - before.wall - charge(before, now)) > 10_000
}
