export interface BucketOptions {
  /** Most tokens the bucket can hold. */
  capacity: number
  /** Tokens earned per 1,000 ms. */
  refillPerSec: number
  /** The time in ms. Read it from here and from nowhere else. */
  now: () => number
}

export interface Answer {
  allowed: boolean
  /** Tokens left after the call, fractions included. */
  remaining: number
  /** 0 when allowed; Infinity when the call can never pass. */
  retryAfterMs: number
}

export interface Bucket {
  tryTake(cost?: number): Answer
}

export function createBucket(options: BucketOptions): Bucket {
  return {
    tryTake(cost = 1) {
      // Refuses everything so far. Decide here whether `cost` tokens are there.
      return { allowed: false, remaining: options.capacity - cost, retryAfterMs: 0 }
    },
  }
}
