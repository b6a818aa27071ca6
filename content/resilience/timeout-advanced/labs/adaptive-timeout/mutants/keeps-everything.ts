// Keeps every latency it was ever told.
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
    // Nothing is forgotten.
    if (seen.length < 500 || seen.length % 1_000 !== 0) return
    const sorted = [...seen].sort((a, b) => a - b)
    estimate = within(sorted[Math.ceil((1 - rate) * sorted.length) - 1] ?? estimate)
  }
  return {
    timeoutMs: () => estimate,
    answered: record,
    cutOff: waitedMs => record(2 * waitedMs),
    save: () => ({ seen, estimate }),
  }
}

interface Saved {
  seen: number[]
  estimate: number
}
