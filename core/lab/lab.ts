import type * as simulator from '../sim/index.ts'
import type { Dice, Json, Run, Setting, TraceEvent, Verdict } from '../sim/index.ts'
import type { VirtualClock } from './virtual-clock.ts'

/** What a failing assert may show besides its words. A text is shown as it is, any other value as code. */
export interface Detail {
  expected?: unknown
  got?: unknown
  /** For labs on the cluster: what happened, the step that broke the rule, and the faults it took. */
  trace?: readonly TraceEvent[]
  step?: number
  schedule?: unknown
}

/**
 * What the tests of a lab work with. A group passes when its function returns and nothing has failed: a failure counts
 * even when the learner's code swallows what the assert threw.
 *
 * Let a function that you hand to learner's code note what happened, and assert afterwards: learner's code decides when
 * it is called, how deep in the stack, and whether anybody hears what it throws.
 *
 * What the learner's code returns is the learner's: in the app its lists come from another realm, whose methods the
 * learner may have changed. Compare it with `equal`, or take a copy with `plain` before calling a method of it.
 */
export interface Lab {
  readonly seed: number
  /** Dice of this group. The same seed and the same group throw the same numbers. */
  readonly dice: Dice
  /** A new clock. Give learner's code its `face`. */
  clock(startAt?: number): VirtualClock

  /** Words say what must be so, as a sentence the learner reads when it is not. */
  expect(truth: boolean, words: string, detail?: Detail): asserts truth
  fail(words: string, detail?: Detail): never
  /** Same content (core/lab/same.ts). */
  equal(got: unknown, expected: unknown, words: string): void
  near(got: number, expected: number, within: number, words: string): void
  between(got: number, low: number, high: number, words: string): void
  throws(run: () => unknown, words: string): void
  /** A copy of plain data; fails when it is not plain JSON. */
  plain(value: unknown, words: string): Json

  /** Runs a property `count` times with dice of its own; a failure names the run. */
  seeds(count: number, property: (dice: Dice, run: number) => void): void
  /** What learner's code used of the machine, for example `Date.now`; empty as it should be. */
  readonly ambient: readonly string[]

  mean(list: readonly number[]): number
  /** Nearest rank. */
  quantile(list: readonly number[], q: number): number
  share<T>(list: readonly T[], test: (each: T) => boolean): number

  /** The cluster simulator and its checkers (core/sim). */
  readonly sim: typeof simulator
  /**
   * Runs a cluster. Fails when one of its rules breaks, a node throws, or `judge` objects; then it looks for a smaller
   * schedule that still fails, in at most `shrinkRuns` runs (default 30), and shows the trace of that one.
   */
  survives(setting: Setting, judge?: (run: Run) => Verdict, shrinkRuns?: number): Run
}

/** The default export of tests.ts. */
export type Tests<Solution = never> = (lab: Lab, solution: Solution) => Record<string, () => void>
