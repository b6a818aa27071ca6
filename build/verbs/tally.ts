import { existsSync, readFileSync } from 'node:fs'

export type Tally = { passed: number; failed: number; skipped: number }

/** A step that is one thing: it passed or it failed. */
export function tallyOfExit(code: number): Tally {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** From vitest's JSON report: { numPassedTests, numFailedTests, numPendingTests, numTodoTests }. */
export function tallyOfVitest(file: string, code: number): Tally {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = read(file)
  const skipped = numPendingTests + numTodoTests
  return honest({ passed: numPassedTests, failed: numFailedTests, skipped }, code)
}

/** From Playwright's JSON report: { stats: { expected, unexpected, flaky, skipped } }. A flaky test has failed. */
export function tallyOfPlaywright(file: string, code: number): Tally {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = read(file).stats ?? {}
  return honest({ passed: expected, failed: unexpected + flaky, skipped }, code)
}

export function sum(tallies: readonly Tally[]): Tally {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}

export function inWords({ passed, failed, skipped }: Tally): string {
  const words = `${passed} passed, ${failed} failed`
  return skipped > 0 ? `${words}, ${skipped} skipped` : words
}

/** A runner that fails without naming a test (a file that does not load, no test at all) has failed once. */
function honest(tally: Tally, code: number): Tally {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

type Report = Record<string, number> & { stats?: Record<string, number> }

function read(file: string): Report {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : ({} as Report)
}
