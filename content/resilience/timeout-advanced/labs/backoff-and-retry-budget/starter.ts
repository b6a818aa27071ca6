export interface BackoffSettings {
  kind: 'full' | 'decorrelated'
  baseMs: number
  capMs: number
  /** From 0 up to, not including, 1. */
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
  /** 1 for the first attempt. */
  number: number
  most: number
  leftMs: number
  usualMs: number
}

export type Decision =
  | { retry: true; pauseMs: number }
  | { retry: false; why: 'refused' | 'unsafe' | 'attempts' | 'time' | 'budget' }

export function createBackoff({ baseMs }: BackoffSettings): Backoff {
  // Everybody waits equally long: that is how a storm is made.
  return { next: () => baseMs, reset: () => {} }
}

export function createRetryBudget(_settings: { freshPerRetry: number; burst: number }): RetryBudget {
  return { fresh: () => {}, tryRetry: () => true }
}

export function decideRetry(attempt: Attempt, backoff: Backoff, budget: RetryBudget): Decision {
  if (!budget.tryRetry()) return { retry: false, why: 'budget' }
  return attempt.number < attempt.most
    ? { retry: true, pauseMs: backoff.next() }
    : { retry: false, why: 'attempts' }
}
