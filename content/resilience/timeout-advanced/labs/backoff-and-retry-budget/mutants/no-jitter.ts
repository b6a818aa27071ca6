// Doubles the pause and draws nothing, so that callers who failed together return together.
export interface BackoffSettings {
  kind: 'full' | 'decorrelated'
  baseMs: number
  capMs: number
  random: () => number
}

export interface Backoff {
  next(): number
  reset(): void
}

export interface RetryBudget {
  fresh(): void
  tryRetry(): boolean
}

export interface Attempt {
  failure: 'refused' | 'busy' | 'lost'
  mayRepeat: boolean
  number: number
  most: number
  leftMs: number
  usualMs: number
}

export type Decision =
  | { retry: true; pauseMs: number }
  | { retry: false; why: 'refused' | 'unsafe' | 'attempts' | 'time' | 'budget' }

export function createBackoff({ kind, baseMs, capMs, random }: BackoffSettings): Backoff {
  let count = 0
  let previous = baseMs
  return {
    next() {
      if (kind === 'full') return Math.min(capMs, baseMs * 2 ** count++)
      previous = Math.min(capMs, baseMs + random() * (3 * previous - baseMs))
      return previous
    },
    reset() {
      count = 0
      previous = baseMs
    },
  }
}

export function createRetryBudget(settings: { freshPerRetry: number; burst: number }): RetryBudget {
  const { freshPerRetry, burst } = settings
  const most = burst * freshPerRetry
  let earned = most
  return {
    fresh() {
      earned = Math.min(most, earned + 1)
    },
    tryRetry() {
      if (earned < freshPerRetry) return false
      earned -= freshPerRetry
      return true
    },
  }
}

export function decideRetry(attempt: Attempt, backoff: Backoff, budget: RetryBudget): Decision {
  const { failure, mayRepeat, number, most, leftMs, usualMs } = attempt
  if (failure === 'refused') return { retry: false, why: 'refused' }
  if (failure === 'lost' && !mayRepeat) return { retry: false, why: 'unsafe' }
  if (number >= most) return { retry: false, why: 'attempts' }
  const pauseMs = backoff.next()
  if (pauseMs + usualMs > leftMs) return { retry: false, why: 'time' }
  return budget.tryRetry() ? { retry: true, pauseMs } : { retry: false, why: 'budget' }
}
