// Sets the remembered moment back with the clock, so that the same seconds are earned twice.
export interface BucketOptions {
  capacity: number
  refillPerSec: number
  now: () => number
}

export interface Answer {
  allowed: boolean
  remaining: number
  retryAfterMs: number
}

export interface Bucket {
  tryTake(cost?: number): Answer
}

export function createBucket({ capacity, refillPerSec, now }: BucketOptions): Bucket {
  let tokens = capacity
  let latest = now()
  return {
    tryTake(cost = 1) {
      const time = now()
      tokens = Math.min(capacity, tokens + (Math.max(0, time - latest) / 1000) * refillPerSec)
      latest = time
      if (tokens >= cost) {
        tokens -= cost
        return { allowed: true, remaining: tokens, retryAfterMs: 0 }
      }
      const waitMs = cost > capacity ? Infinity : Math.ceil(((cost - tokens) / refillPerSec) * 1000)
      return { allowed: false, remaining: tokens, retryAfterMs: waitMs }
    },
  }
}
