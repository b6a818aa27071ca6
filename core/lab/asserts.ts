import { copyJson, type Json } from '../sim/json.ts'
import type { LabFailure } from './contract.ts'
import { Failed } from './failure.ts'
import type { Detail, Lab } from './lab.ts'
import { same } from './same.ts'
import { LONGEST, show } from './show.ts'

/** What a group found, whatever becomes of what was thrown. */
export interface Findings {
  failed: boolean
  /** Asserts that began and did not end: the stack or the memory ran out, or the value could not be read. */
  unfinished: number
  /** The first one. */
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
  const begin = () => {
    findings.unfinished += 1
  }
  const end = () => {
    findings.unfinished -= 1
  }
  return {
    fail,
    expect,
    equal(got, expected, words) {
      begin()
      if (!same(got, expected)) fail(words, { expected: show(expected), got: show(got) })
      end()
    },
    near(got, expected, within, words) {
      begin()
      if (!(isNumber(got) && Math.abs(got - expected) <= within))
        fail(words, { expected: `${expected}, give or take ${within}`, got: show(got) })
      end()
    },
    between(got, low, high, words) {
      begin()
      if (!(isNumber(got) && got >= low && got <= high))
        fail(words, { expected: `from ${low} to ${high}`, got: show(got) })
      end()
    },
    throws(run, words) {
      begin()
      if (!hasThrown(run)) fail(words, { expected: 'an error', got: 'no error' })
      end()
    },
    plain(value, words): Json {
      begin()
      let copy: Json = null
      const unreadable = hasThrown(() => {
        copy = copyJson(value, 'it')
      })
      if (unreadable) fail(words, { expected: 'plain data, as in JSON', got: show(value) })
      end()
      return copy
    },
  }
}

function hasThrown(run: () => unknown): boolean {
  try {
    run()
    return false
  } catch {
    return true
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
