import { readThrown } from './failure.ts'
import { type BenchSetting, openBench } from './harness.ts'
import { lockdown } from './lockdown.ts'

// What stands inside the sandbox: bundled to one text with the harness and core/sim, and evaluated in the realm of the
// tests before anything else. Everything that goes out is JSON text.
lockdown()

/** What was thrown while learner's code was loaded, as JSON text of core/lab/failure.ts `Thrown`. */
export function describe(error: unknown): string {
  return JSON.stringify(readThrown(error))
}

export function open(setting: BenchSetting) {
  const bench = openBench(setting)
  return Object.freeze({
    outfit: bench.outfit,
    run: (tests: Parameters<typeof bench.run>[0], solution: never): string =>
      JSON.stringify(bench.run(tests, solution)),
    interrupted: (words: string): string => JSON.stringify(bench.interrupted(words)),
  })
}
