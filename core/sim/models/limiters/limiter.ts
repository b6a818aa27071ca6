/**
 * A rate limiter that is asked about one request after the other. Times are whole microseconds and never go back;
 * every sum is of whole numbers, so no limiter is off by a rounding.
 */
export interface Limiter {
  /** May this request pass? A yes is counted at once. */
  admits(at: number): boolean
}

export interface LimiterSetting {
  /** Requests per second, in the long run; a whole number. */
  rate: number
  /** Requests that may come at once after a quiet time; at least 1. */
  burst: number
}

/** One second, and, since levels are kept in millionths of a request, one request. */
export const SECOND = 1_000_000

/** The bucket holds up to `burst` tokens and earns `rate` a second; a request takes one. */
export function tokenBucket({ rate, burst }: LimiterSetting): Limiter {
  let tokens = burst * SECOND
  let last = 0
  return {
    admits(at) {
      tokens = Math.min(burst * SECOND, tokens + (at - last) * rate)
      last = at
      if (tokens < SECOND) return false
      tokens -= SECOND
      return true
    },
  }
}

/**
 * The generic cell rate algorithm: one number, the time at which the next request would be due if they came evenly
 * (ITU-T I.371, virtual scheduling). Decides exactly as the token bucket does. Time is kept times `rate`.
 */
export function gcra({ rate, burst }: LimiterSetting): Limiter {
  let due = 0
  return {
    admits(at) {
      const now = at * rate
      if (due - now > (burst - 1) * SECOND) return false
      due = Math.max(due, now) + SECOND
      return true
    },
  }
}

/**
 * A queue that lets one request through every 1/rate seconds. A request is refused when `burst` are in it already;
 * others pass later than they came.
 */
export interface LeakyBucket extends Limiter {
  /** When the last admitted request leaves the bucket, in whole microseconds. */
  readonly leavesAt: number
}

export function leakyBucket({ rate, burst }: LimiterSetting): LeakyBucket {
  /** Departure of the last request, times `rate`. */
  let last = -SECOND
  return {
    get leavesAt() {
      return Math.ceil(last / rate)
    },
    admits(at) {
      const leaves = Math.max(at * rate, last + SECOND)
      const before = (leaves - at * rate) / SECOND
      if (before > burst - 1) return false
      last = leaves
      return true
    },
  }
}

/** At most `rate` in each second by the clock. */
export function fixedWindow({ rate }: LimiterSetting): Limiter {
  let window = -1
  let count = 0
  return {
    admits(at) {
      const current = Math.floor(at / SECOND)
      if (current !== window) {
        window = current
        count = 0
      }
      if (count >= rate) return false
      count += 1
      return true
    },
  }
}

/** At most `rate` in the second that ends now; remembers the time of every request it let pass. */
export function slidingLog({ rate }: LimiterSetting): Limiter {
  let log: number[] = []
  return {
    admits(at) {
      log = log.filter(each => each > at - SECOND)
      if (log.length >= rate) return false
      log.push(at)
      return true
    },
  }
}

/** Two counters: the last second by the clock counts in the share that still lies in the second that ends now. */
export function slidingCounter({ rate }: LimiterSetting): Limiter {
  let window = 0
  let current = 0
  let previous = 0
  return {
    admits(at) {
      const now = Math.floor(at / SECOND)
      if (now !== window) {
        previous = now === window + 1 ? current : 0
        current = 0
        window = now
      }
      const stillInside = (now + 1) * SECOND - at
      if (previous * stillInside + (current + 1) * SECOND > rate * SECOND) return false
      current += 1
      return true
    },
  }
}
