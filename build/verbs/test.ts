import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { script } from '../machine/command.ts'
import { root } from '../machine/look.ts'
import { buildApp } from './build-app.ts'
import { provide } from './provide.ts'
import { inWords, sum, type Tally, tallyOfExit, tallyOfPlaywright, tallyOfVitest } from './tally.ts'

const RESULTS = join(root, '.cache', 'results')
const NOT_RUN: Tally = { passed: 0, failed: 0, skipped: 1 }
const FAILED: Tally = { passed: 0, failed: 1, skipped: 0 }

export async function run(): Promise<number> {
  rmSync(RESULTS, { recursive: true, force: true })
  mkdirSync(RESULTS, { recursive: true })
  const plan = await provide()
  const tallies = [
    await step('types, lint and dead code', async () => tallyOfExit(await script('check'))),
    await step('program and library', async () => tallyOfExit((await buildApp()) ? 0 : 1)),
    await step('unit, content and flows', unit),
    await step('end to end', () => (plan.endToEnd === 'run' ? endToEnd() : Promise.resolve(notRun()))),
  ]
  for (const sentence of plan.words) console.log(sentence)
  const total = sum(tallies)
  console.log(inWords(total))
  return total.failed === 0 ? 0 : 1
}

/** Where a machine must not get away with less. */
function notRun(): Tally {
  return process.env.CI === 'true' ? FAILED : NOT_RUN
}

async function unit(): Promise<Tally> {
  const report = join(RESULTS, 'unit.json')
  const code = await script('unit', ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`])
  return tallyOfVitest(report, code)
}

async function endToEnd(): Promise<Tally> {
  const report = join(RESULTS, 'end-to-end.json')
  const code = await script('e2e', ['--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report })
  return tallyOfPlaywright(report, code)
}

async function step(name: string, work: () => Promise<Tally>): Promise<Tally> {
  console.log(`\n== ${name}`)
  const start = performance.now()
  const tally = await work()
  const seconds = Math.round((performance.now() - start) / 1000)
  console.log(`== ${name}: ${inWords(tally)} in ${seconds} s`)
  return tally
}
