// Uses the smoothed mean plus four deviations, a rule made for another distribution and for no rate at all.
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
  const { initialMs, floorMs, ceilingMs } = settings
  const within = (ms: number) => Math.min(ceilingMs, Math.max(floorMs, ms))
  let { mean, deviation } = (saved ?? { mean: initialMs, deviation: 0 }) as Saved
  const record = (ms: number) => {
    deviation += (Math.abs(ms - mean) - deviation) / 4
    mean += (ms - mean) / 8
  }
  return {
    timeoutMs: () => within(mean + 4 * deviation),
    answered: record,
    cutOff: waitedMs => record(2 * waitedMs),
    save: () => ({ mean, deviation }),
  }
}

interface Saved {
  mean: number
  deviation: number
}
