import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'
import type { ClockReading } from '#core/attempt/clock.ts'

const thisProcess = randomBytes(8).toString('hex')
const thisBoot = bootName()

/** One look at the clocks of this machine. */
export function lookAtClock(): ClockReading {
  return {
    mono: performance.now(),
    process: thisProcess,
    up: uptime() * 1000,
    boot: thisBoot,
    wall: Date.now(),
  }
}

/** Linux names its boots; elsewhere there is no name and the rules fall back to the clocks. */
function bootName(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}
