// `npm run guards [words]`: takes each guard away, runs its test, and expects it to fail; then puts the guard back.
// It takes minutes and changes files while it runs, so it is no part of `npm test`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inTheWindow } from './in-the-window.ts'
import { inUnits } from './in-units.ts'

export interface Guarded {
  file: string
  /** Fails when any of these guards is gone. */
  test: string
  /** What is claimed, the text that makes it so, and the text without it. */
  guards: Readonly<Record<string, readonly [guard: string, gone: string]>>
}
type Verdict = { failed: string[]; passed: number }

const folder = mkdtempSync(join(tmpdir(), 'quorum-guards-'))
const wanted = process.argv.slice(2).join(' ')
const guarded = [...inUnits, ...inTheWindow].filter(({ test, file, guards }) =>
  [test, file, ...Object.keys(guards)].some(each => each.includes(wanted)),
)
let putBack = () => {}
process.on('exit', () => {
  putBack()
  rmSync(folder, { recursive: true })
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const whole = new Set<string>()
let green = 0
for (const { file, test, guards } of guarded) {
  if (!whole.has(test)) report(`every guard in its place: ${test}`, run(test), false)
  whole.add(test)
  const text = readFileSync(file, 'utf8')
  for (const [claim, [guard, gone]] of Object.entries(guards)) {
    if (text.split(guard).length !== 2) report(claim, `its text is not once in ${file}`, true)
    else {
      putBack = () => writeFileSync(file, text)
      writeFileSync(
        file,
        text.replace(guard, () => gone),
      )
      report(claim, run(test), true)
      putBack()
    }
  }
}
if (guarded.some(({ test }) => test.endsWith('.spec.ts'))) build()
console.log(green === 0 ? 'Every guard was missed by its test.' : `${green} not as they should be.`)
process.exitCode = green === 0 ? 0 : 1

/** A test has to fail by a claim of its own, not because it could not be loaded. */
function report(claim: string, verdict: Verdict | string, missed: boolean): void {
  const well =
    typeof verdict !== 'string' &&
    (missed ? verdict.failed.length > 0 : verdict.failed.length === 0 && verdict.passed > 0)
  if (!well) green++
  const why = typeof verdict === 'string' ? verdict : (verdict.failed[0] ?? `${verdict.passed} passed`)
  console.log(`${well ? 'ok ' : 'NOT'}  ${claim}  ←  ${why}`)
}

function run(test: string): Verdict | string {
  return test.endsWith('.spec.ts') ? inWindow(test) : onNode(test)
}

function onNode(test: string): Verdict | string {
  const out = join(folder, 'report.json')
  rmSync(out, { force: true })
  spawnSync('vitest', ['run', test, '--reporter=json', `--outputFile=${out}`], { encoding: 'utf8' })
  const { testResults } = JSON.parse(readFileSync(out, 'utf8')) as {
    testResults: { message: string; assertionResults: { status: string; fullName: string }[] }[]
  }
  const all = testResults.flatMap(each => each.assertionResults)
  if (all.length === 0) return `it could not be loaded: ${testResults[0]?.message}`
  const named = (status: string) => all.filter(each => each.status === status).map(each => each.fullName)
  return { failed: named('failed'), passed: named('passed').length }
}

function inWindow(test: string): Verdict | string {
  const built = build()
  if (built) return built
  const out = join(folder, 'report.json')
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: out }
  const args = ['test', '-c', 'tests/e2e/playwright.config.ts', test.replace('tests/', ''), '--reporter=json']
  spawnSync('playwright', args, { env, encoding: 'utf8' })
  type Suite = { suites?: Suite[]; specs?: { title: string; ok: boolean; tests: { status: string }[] }[] }
  const specs = (suite: Suite): NonNullable<Suite['specs']> => [
    ...(suite.specs ?? []),
    ...(suite.suites ?? []).flatMap(specs),
  ]
  const ran = specs(JSON.parse(readFileSync(out, 'utf8')) as Suite).filter(each =>
    each.tests.some(({ status }) => status !== 'skipped'),
  )
  if (ran.length === 0) return 'it was not run here'
  return {
    failed: ran.filter(each => !each.ok).map(each => each.title),
    passed: ran.filter(each => each.ok).length,
  }
}

/** The window runs what was built. */
function build(): string | null {
  const { status, stderr } = spawnSync('electron-vite', ['build'], { encoding: 'utf8' })
  return status === 0 ? null : `it could not be built: ${stderr}`
}
