/** Where a node's clock stands at the start, and how fast it runs. */
export interface ClockSetting {
  /** Added to true time, in ms. */
  skewMs?: number
  /** Parts per million faster (or, below zero, slower) than true time. */
  driftPpm?: number
}

/** A node's own clock over true time. True time is in microseconds, what the node reads is in ms. */
export interface Clock {
  wall(): number
  monotonic(): number
  /** True microseconds until `ms` have passed on this clock. */
  trueDelay(ms: number): number
  /** The wall clock jumps; the monotonic one does not. */
  jump(ms: number): void
  setDrift(ppm: number): void
  /** The monotonic clock starts again at 0. */
  boot(): void
  reading(): { skewMs: number; driftPpm: number }
}

/** Clocks a thousandth of the speed or faster; nothing runs backwards. */
const SLOWEST_PPM = -999_000

export function createClock(now: () => number, setting: ClockSetting): Clock {
  let ppm = Math.max(SLOWEST_PPM, setting.driftPpm ?? 0)
  let skewMs = setting.skewMs ?? 0
  let bootedAt = 0
  // Local microseconds that passed up to `since`, so that a change of speed keeps what has passed.
  let passed = 0
  let since = 0

  // Multiplied before it is divided: whole numbers stay whole.
  const local = () => passed + (now() - since) + ((now() - since) * ppm) / 1_000_000

  return {
    wall: () => Math.floor(local() / 1000 + skewMs),
    monotonic: () => Math.floor(local() - bootedAt) / 1000,
    trueDelay: ms => Math.max(0, Math.floor((ms * 1_000_000_000) / (1_000_000 + ppm) + 0.5)),
    jump(ms) {
      skewMs += ms
    },
    setDrift(next) {
      passed = local()
      since = now()
      ppm = Math.max(SLOWEST_PPM, next)
    },
    boot() {
      bootedAt = local()
    },
    reading: () => ({ skewMs, driftPpm: ppm }),
  }
}
