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

for (const group of run.groups) {
  const bench = openBench({ group, seed: run.seed, outputBytes: run.limits.outputBytes })
  try {
    const tests = await load(run.tests, `tests ${group}`)
    bench.outfit(globalThis)
    const solution = await load(run.code, `code ${group}`)
    const missing = run.exports.find(name => !(name in solution))
    if (missing) throw new Error(`It does not export ${missing}.`)
    say(bench.run(tests.default, solution as never))
  } catch (problem) {
    say({ refused: problem instanceof Error ? problem.message : 'It could not be loaded.' })
    break
  }
}
