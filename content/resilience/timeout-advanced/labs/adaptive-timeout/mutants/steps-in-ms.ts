// Adds and subtracts milliseconds, so that a step that fits 20 ms is lost on 2 ms and on 10 s.
export interface Settings {
  rate: number
  initialMs: number
  floorMs: number
  ceilingMs: number
}

export interface AdaptiveTimeout {
  timeoutMs(): number
  answered(latencyMs: number): void
  cutOff(waitedMs: number): void
  save(): unknown
}

/** A quantile found by stochastic approximation (Robbins and Monro, 1951) on a logarithmic scale. */
export function createAdaptiveTimeout(settings: Settings, saved?: unknown): AdaptiveTimeout {
  const { rate, initialMs, floorMs, ceilingMs } = settings
  const within = (ms: number) => Math.min(ceilingMs, Math.max(floorMs, ms))
  let estimate = within(typeof saved === 'number' ? saved : initialMs)
  return {
    timeoutMs: () => estimate,
    answered() {
      estimate = within(estimate - 50 * rate)
    },
    cutOff() {
      estimate = within(estimate + 50 * (1 - rate))
    },
    save: () => estimate,
  }
}
