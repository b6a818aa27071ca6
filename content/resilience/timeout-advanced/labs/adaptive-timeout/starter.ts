export interface Settings {
  /** Share of healthy calls that may be cut off, for example 0.002. */
  rate: number
  initialMs: number
  floorMs: number
  ceilingMs: number
}

export interface AdaptiveTimeout {
  /** For the next call. */
  timeoutMs(): number
  /** It was answered in time. */
  answered(latencyMs: number): void
  /** It was not; how long it would have taken, nobody knows. */
  cutOff(waitedMs: number): void
  /** Plain data, at most 8 KiB as JSON. */
  save(): unknown
}

export function createAdaptiveTimeout(settings: Settings, _saved?: unknown): AdaptiveTimeout {
  // A fixed timeout, for a start. It learns nothing from what it is told.
  return {
    timeoutMs: () => settings.initialMs,
    answered: _latencyMs => {},
    cutOff: _waitedMs => {},
    save: () => null,
  }
}
