import type { Dice } from './dice.ts'

/** How long one message takes, in ms, as plain data. */
export type Latency =
  | { kind: 'fixed'; ms: number }
  | { kind: 'uniform'; minMs: number; maxMs: number }
  /** Never less than `minMs`; `meanMs` is the mean of the whole. */
  | { kind: 'exponential'; minMs?: number; meanMs: number }
  /** `sigma` 0.5 gives a p99 of 3.2 times the median, 1 gives 10 times. */
  | { kind: 'log-normal'; medianMs: number; sigma: number }
  /** Shape 2 gives a p99 of 10 times the least. Cut off at `maxMs`. */
  | { kind: 'pareto'; minMs: number; shape: number; maxMs: number }

/** One draw, in ms, never below 0. */
export function drawLatency(latency: Latency, dice: Dice): number {
  switch (latency.kind) {
    case 'fixed':
      return Math.max(0, latency.ms)
    case 'uniform':
      return Math.max(0, latency.minMs + (latency.maxMs - latency.minMs) * dice.uniform())
    case 'exponential': {
      const least = latency.minMs ?? 0
      return Math.max(0, least) + dice.exponential(Math.max(0, latency.meanMs - least))
    }
    case 'log-normal':
      return dice.logNormal(Math.max(0, latency.medianMs), latency.sigma)
    case 'pareto':
      return Math.min(latency.maxMs, dice.pareto(Math.max(0, latency.minMs), latency.shape))
  }
}
