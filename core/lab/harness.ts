import { diceFrom } from '../sim/dice.ts'
import * as sim from '../sim/index.ts'
import { outfit } from './ambient.ts'
import { createAsserts, type Findings } from './asserts.ts'
import type { GroupOutcome, LabFailure } from './contract.ts'
import { readThrown, sayThrown } from './failure.ts'
import type { Lab, Tests } from './lab.ts'
import { createOutput } from './output.ts'
import { mean, quantile, share } from './statistics.ts'
import { createSurvives } from './survives.ts'
import { createClock } from './virtual-clock.ts'

export type { Lab, Tests } from './lab.ts'

/** One group of one lab, about to run. Every group gets a bench of its own. */
export interface Bench {
  readonly lab: Lab
  /** Readies the global object that learner's code will see (core/lab/ambient.ts). */
  outfit(global: object): void
  /** Runs the group. Never throws, whatever the learner's code does. */
  run<Solution>(tests: Tests<Solution>, solution: Solution): GroupOutcome
  /** What is known of a group that had to be interrupted: a failure found before that still counts. */
  interrupted(words: string): GroupOutcome
}

const UNSAID =
  'A check could not be finished: the stack or the memory had run out, or the value could not be read.'

export interface BenchSetting {
  group: string
  seed: number
  outputBytes: number
}

export function openBench({ group, seed, outputBytes }: BenchSetting): Bench {
  const findings: Findings = { failed: false, unfinished: 0, failure: undefined, context: '' }
  const output = createOutput(outputBytes)
  const ambient: string[] = []
  const asserts = createAsserts(findings)
  const dice = diceFrom(seed).fork(group)
  const lab: Lab = Object.freeze({
    ...asserts,
    seed,
    dice,
    clock: createClock,
    ambient,
    mean,
    quantile,
    share,
    sim,
    survives: createSurvives(findings),
    seeds(count: number, property: (dice: sim.Dice, run: number) => void) {
      for (let run = 1; run <= count; run++) {
        findings.context = `Run ${run} of ${count}: `
        property(dice.fork(`run ${run}`), run)
      }
      findings.context = ''
    },
  })
  const conclude = (outcome: 'passed' | 'failed' | 'stopped', failure?: LabFailure): GroupOutcome => ({
    id: group,
    outcome,
    ...(failure ? { failure } : {}),
    console: [...output.lines],
  })

  const hasFailed = () => findings.failed || findings.unfinished > 0
  const verdict = () =>
    hasFailed() ? conclude('failed', findings.failure ?? { words: UNSAID }) : conclude('passed')

  return {
    lab,
    outfit: global => outfit(global, output, ambient),
    run(tests, solution) {
      try {
        const test = tests(lab, solution)[group]
        if (!test) return conclude('failed', { words: `The tests have no group ${group}.` })
        // A stack that learner's code reads must not say which group runs.
        Object.defineProperty(test, 'name', { value: '' })
        test()
      } catch (error) {
        if (findings.failed) return verdict()
        const thrown = readThrown(error)
        const words = limitReached(error, thrown.message)
        return words
          ? conclude('stopped', { words })
          : conclude('failed', { words: findings.context + sayThrown(thrown) })
      }
      return verdict()
    },
    interrupted: words => (hasFailed() ? verdict() : conclude('stopped', { words })),
  }
}

/** What QuickJS throws at its limits can pass through learner's code like any other error. */
function limitReached(error: unknown, message: string): string | undefined {
  // It throws null when there is no memory left for an error.
  if (error === null || message === 'out of memory') return 'It asked for more memory than a lab may use.'
  if (message === 'interrupted') return 'Stopped at the time limit. Look for a loop that does not end.'
  return undefined
}
