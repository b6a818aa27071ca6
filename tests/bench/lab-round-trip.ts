import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runOf } from '#build/content/labs.ts'
import { readLibrary } from '#build/content/read.ts'
import { openLabPool } from '#electron/lab-runner/pool.ts'
import { type Fork, runnerFork } from '#tests/labs/fork-runner.ts'
import { beside, timed } from './figures.ts'

const ROUNDS = 11

/** How long a lab takes from edit to verdict, beside `node --test` on the same code, and a runner to get warm. */
export async function measure(): Promise<void> {
  const root = join(import.meta.dirname, '../..')
  const lab = readLibrary(join(root, 'content')).library.labs.find(each => each.slug === 'token-bucket')
  if (!lab) throw new Error('the lab is gone')
  const fork = await runnerFork()
  const forked: ReturnType<Fork>[] = []
  const pool = openLabPool(() => {
    const runner = fork()
    forked.push(runner)
    return runner
  })
  const all = runOf(lab, lab.reference, 1)
  const visible = lab.value.groups.filter(each => each.kind === 'visible').map(each => each.id)
  const testFile = writeTest(root, join(root, 'content', lab.folder), all.groups)
  const node = (...args: string[]) => spawnSync(process.execPath, args, { stdio: 'ignore' })

  const start: number[] = []
  const shown: number[] = []
  const whole: number[] = []
  const nodeTest: number[] = []
  const bareNode: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    await warm(forked)
    shown.push(await timed(() => pool.run({ ...all, groups: visible })))
    await warm(forked)
    whole.push(await timed(() => pool.run(all)))
    nodeTest.push(await timed(() => node('--disable-warning=ExperimentalWarning', '--test', testFile)))
    bareNode.push(await timed(() => node('-e', '0')))
    const runner = fork()
    start.push(await timed(() => runner.ready))
    runner.kill()
  }
  pool.close()
  beside('a lab, visible groups', shown, 'node --test', nodeTest)
  beside('a lab, all groups', whole, 'node --test', nodeTest)
  beside('a runner made ready', start, 'node -e 0', bareNode)
}

/** The same groups of the same lab, as one would run them with what Node brings. */
function writeTest(root: string, files: string, groups: readonly string[]): string {
  const path = join(root, '.cache/lab/round-trip.test.mjs')
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(
    path,
    `import { test } from 'node:test'
import { openBench } from '${root}/core/lab/harness.ts'
import tests from '${files}/tests.ts'
import * as solution from '${files}/reference.ts'
for (const group of ${JSON.stringify(groups)}) test(group, () => {
  const { outcome } = openBench({ group, seed: 1, outputBytes: 65536 }).run(tests, solution)
  if (outcome !== 'passed') throw new Error(outcome)
})`,
  )
  return path
}

/** The next runner is ready, and has had the time to prepare its sandboxes. */
async function warm(forked: readonly ReturnType<Fork>[]): Promise<void> {
  await forked.at(-1)?.ready
  await new Promise(resolve => setTimeout(resolve, 400))
}
