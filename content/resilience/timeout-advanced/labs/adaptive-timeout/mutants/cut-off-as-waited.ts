// Records a cut-off call as if it had taken exactly the time that was allowed.
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

export function createAdaptiveTimeout(settings: Settings, saved?: unknown): AdaptiveTimeout {
  const { rate, initialMs, floorMs, ceilingMs } = settings
  const within = (ms: number) => Math.min(ceilingMs, Math.max(floorMs, ms))
  let { seen, estimate } = (saved ?? { seen: [], estimate: within(initialMs) }) as Saved
  seen = [...seen]
  const record = (ms: number) => {
    seen.push(ms)
    if (seen.length >= 1_000) seen = seen.slice(-500)
    if (seen.length < 500 || seen.length % 50 !== 0) return
    const sorted = [...seen].sort((a, b) => a - b)
    estimate = within(sorted[Math.ceil((1 - rate) * sorted.length) - 1] ?? estimate)
  }
  return {
    timeoutMs: () => estimate,
    answered: record,
    cutOff: record,
    save: () => ({ seen, estimate }),
  }
}

interface Saved {
  seen: number[]
  estimate: number
}
