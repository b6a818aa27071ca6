import { readFileSync, writeSync } from 'node:fs'
import type { LabRun } from '#core/lab/contract.ts'
import { openBench } from '#core/lab/harness.ts'

/**
 * Runs one lab in a process of its own: reads a run from standard input, writes each group's outcome as a line of JSON.
 * The harness is that of the lab room; the machine is taken away from this process before the code is loaded.
 */
const run = JSON.parse(readFileSync(0, 'utf8')) as LabRun
const say = (line: unknown) => writeSync(1, `${JSON.stringify(line)}\n`)
const load = (code: string, mark: string) =>
  import(`data:text/javascript;charset=utf-8,${encodeURIComponent(`${code}\n// ${mark}`)}`)

/** What was thrown while a text was loaded; its line stands in the address Node made of the text. */
const told = (broken: 'tests' | 'code', problem: unknown) => {
  const { message = 'It could not be loaded.', stack = '' } = problem as { message?: string; stack?: string }
  const line = Number(/data:text\/javascript[^\n]*?:(\d+)(?::\d+)?\)?$/m.exec(stack)?.[1])
  return { broken, words: message, ...(line >= 1 ? { line } : {}) }
}

for (const group of run.groups) {
  const bench = openBench({ group, seed: run.seed, outputBytes: run.limits.outputBytes })
  let loading: 'tests' | 'code' = 'tests'
  try {
    const tests = await load(run.tests, `tests ${group}`)
    if (typeof tests.default !== 'function') throw new Error('It has no default export that is a function.')
    loading = 'code'
    bench.outfit(globalThis)
    const solution = await load(run.code, `code ${group}`)
    const missing = run.exports.find(name => !(name in solution))
    if (missing) throw new Error(`It does not export ${missing}.`)
    say(bench.run(tests.default, solution as never))
  } catch (problem) {
    say(told(loading, problem))
    break
  }
}
