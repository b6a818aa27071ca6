/**
 * How long a lab takes from edit to verdict, beside `node --test` on the same code, and a runner to get warm.
 *
 *     node tests/bench/lab-round-trip.ts
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runOf } from '#build/content/labs.ts'
import { readLibrary } from '#build/content/read.ts'
import { openLabPool } from '#electron/lab-runner/pool.ts'
import { type Fork, runnerFork } from '#tests/labs/fork-runner.ts'

const ROUNDS = 11
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

const testFile = join(root, '.cache/lab/round-trip.test.mjs')
const files = join(root, 'content', lab.folder)
writeFileSync(
  testFile,
  `import { test } from 'node:test'
import { openBench } from '${root}/core/lab/harness.ts'
import tests from '${files}/tests.ts'
import * as solution from '${files}/reference.ts'
for (const group of ${JSON.stringify(all.groups)}) test(group, () => {
  const { outcome } = openBench({ group, seed: 1, outputBytes: 65536 }).run(tests, solution)
  if (outcome !== 'passed') throw new Error(outcome)
})`,
)

const start: number[] = []
const trips: Record<string, number[]> = {
  'visible groups': [],
  'all groups': [],
  'node --test': [],
  'node -e 0': [],
}
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, groups] of [
    ['visible groups', visible],
    ['all groups', all.groups],
  ] as const) {
    await warm()
    await time(name, () => pool.run({ ...all, groups }))
  }
  const node = (...args: string[]) => Promise.resolve(spawnSync(process.execPath, args, { stdio: 'ignore' }))
  await time('node --test', () => node('--disable-warning=ExperimentalWarning', '--test', testFile))
  await time('node -e 0', () => node('-e', '0'))
  const began = performance.now()
  const runner = fork()
  await runner.ready
  start.push(performance.now() - began)
  runner.kill()
}
pool.close()
say('runner start', start)
for (const [name, list] of Object.entries(trips)) say(name, list)

/** The next runner is ready, and has had the time to prepare its sandboxes. */
async function warm(): Promise<void> {
  await forked.at(-1)?.ready
  await new Promise(resolve => setTimeout(resolve, 400))
}

async function time(name: string, work: () => Promise<unknown>): Promise<void> {
  const began = performance.now()
  await work()
  trips[name]?.push(performance.now() - began)
}

function say(name: string, list: readonly number[]): void {
  const sorted = [...list].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]?.toFixed(1)
  console.log(`${name.padEnd(16)} best ${at(0)} ms, median ${at(0.5)} ms, worst ${at(1)} ms`)
}
