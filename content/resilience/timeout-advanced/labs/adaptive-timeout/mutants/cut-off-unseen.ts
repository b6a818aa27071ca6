// Hears of answers only; a call that was cut off teaches it nothing.
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

/** How far one cut-off call moves the estimate: by a factor of e to this power. */
const STEP = 0.5

/** A quantile found by stochastic approximation (Robbins and Monro, 1951) on a logarithmic scale. */
export function createAdaptiveTimeout(settings: Settings, saved?: unknown): AdaptiveTimeout {
  const { rate, initialMs, floorMs, ceilingMs } = settings
  const within = (ms: number) => Math.min(ceilingMs, Math.max(floorMs, ms))
  const down = Math.exp(-STEP * rate)
  let estimate = within(typeof saved === 'number' ? saved : initialMs)
  return {
    timeoutMs: () => estimate,
    answered() {
      estimate = within(estimate * down)
    },
    cutOff() {},
    save: () => estimate,
  }
}
