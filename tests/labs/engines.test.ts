import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runOf } from '#build/content/labs.ts'
import { readLibrary } from '#build/content/read.ts'
import { type AuthorOutcome, runOnNode } from '#build/content/run/node-harness.ts'
import { bundleHarness } from '#build/lab-harness.ts'
import type { LabRun } from '#core/lab/contract.ts'
import { runInQuickJs } from './quickjs.ts'

const root = join(import.meta.dirname, '../..')
const { labs } = readLibrary(join(root, 'content')).library
const harness = await bundleHarness()

const verdicts = (outcome: AuthorOutcome) =>
  outcome.kind !== 'ran' ? outcome.kind : outcome.groups.map(({ id, outcome: each }) => `${id}: ${each}`)

/** Runs are slow and repeat to the byte: what was found alike once is not run again until a letter of it changes. */
const found = join(root, '.cache/lab/alike')
mkdirSync(found, { recursive: true })
const markOf = (run: LabRun) =>
  join(
    found,
    createHash('sha256')
      .update(JSON.stringify([process.version, harness, run]))
      .digest('hex'),
  )

describe.each(labs.map(lab => [lab.id, lab] as const))('%s', (_id, lab) => {
  const programs = [
    ['the reference', lab.reference],
    ['the starter', lab.starter],
    ...lab.mutants.map(mutant => [`the mutant ${mutant.name}`, mutant.code] as const),
  ] as const

  test.each(programs)('%s fares alike in QuickJS and on Node', { timeout: 60_000 }, async (_name, code) => {
    const run = runOf(lab, code)
    if (existsSync(markOf(run))) return
    expect(verdicts(await runInQuickJs(run))).toEqual(verdicts(runOnNode(run)))
    writeFileSync(markOf(run), '')
  })
})
