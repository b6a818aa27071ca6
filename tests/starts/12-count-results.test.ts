import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { inWords, sum, tallyOfExit, tallyOfPlaywright, tallyOfVitest } from '#build/verbs/tally.ts'

const folder = mkdtempSync(join(tmpdir(), 'quorum-tally-'))
afterAll(() => rmSync(folder, { recursive: true }))

function report(content: object): string {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

test("vitest's counts are taken over", () => {
  const file = report({ numPassedTests: 8, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 })
  expect(tallyOfVitest(file, 1)).toEqual({ passed: 8, failed: 1, skipped: 3 })
})

test("Playwright's counts are taken over, and a test that passed only on a second try has failed", () => {
  const file = report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 } })
  expect(tallyOfPlaywright(file, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 })
})

test('a runner that ends badly has failed, whatever its report says', () => {
  expect(tallyOfVitest(report({ numPassedTests: 8 }), 1)).toMatchObject({ passed: 8, failed: 1 })
  expect(tallyOfPlaywright(join(folder, 'absent.json'), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('the last line says what there is, and of the skipped only when there are any', () => {
  expect(inWords(sum([tallyOfExit(0), tallyOfExit(1)]))).toBe('1 passed, 1 failed')
  expect(inWords({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped')
})
