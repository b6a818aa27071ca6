import { copyJson, type Json } from '../sim/json.ts'
import type { LabFailure } from './contract.ts'
import { Failed } from './failure.ts'
import type { Detail, Lab } from './lab.ts'
import { same } from './same.ts'
import { LONGEST, show } from './show.ts'

/** Remembers the first failure of a group, whatever becomes of what was thrown. */
export interface Findings {
  failed: boolean
  failure: LabFailure | undefined
  /** Stands before the words of a failure, for example `Run 17 of 200: `. */
  context: string
}

type Asserts = Pick<Lab, 'expect' | 'fail' | 'equal' | 'near' | 'between' | 'throws' | 'plain'>

export function createAsserts(findings: Findings): Asserts {
  function fail(words: string, detail: Detail = {}): never {
    // First of all, because what follows may run out of memory or stack.
    findings.failed = true
    const failure = failureOf(findings.context + words, detail)
    findings.failure ??= failure
    throw new Failed(failure)
  }
  function expect(truth: boolean, words: string, detail?: Detail): asserts truth {
    if (truth !== true) fail(words, detail)
  }
  return {
    fail,
    expect,
    equal(got, expected, words) {
      if (!same(got, expected)) fail(words, { expected: show(expected), got: show(got) })
    },
    near(got, expected, within, words) {
      if (!(isNumber(got) && Math.abs(got - expected) <= within))
        fail(words, { expected: `${expected}, give or take ${within}`, got: show(got) })
    },
    between(got, low, high, words) {
      if (!(isNumber(got) && got >= low && got <= high))
        fail(words, { expected: `from ${low} to ${high}`, got: show(got) })
    },
    throws(run, words) {
      try {
        run()
      } catch {
        return
      }
      fail(words, { expected: 'an error', got: 'no error' })
    },
    plain(value, words): Json {
      try {
        return copyJson(value, 'it')
      } catch {
        return fail(words, { expected: 'plain data, as in JSON', got: show(value) })
      }
    },
  }
}

export function failureOf(words: string, { expected, got, trace, step, schedule }: Detail): LabFailure {
  return {
    words,
    ...(expected === undefined && got === undefined ? {} : { expected: shown(expected), got: shown(got) }),
    ...(trace === undefined ? {} : { trace }),
    ...(step === undefined ? {} : { step }),
    ...(schedule === undefined ? {} : { schedule }),
  }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, LONGEST) : show(value)
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}
