// Looks at the last hundred calls, which have never seen what it is after.
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
    if (seen.length >= 150) seen = seen.slice(-100)
    if (seen.length < 50 || seen.length % 50 !== 0) return
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
