import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { defaultLimits, type LabOutcome, type LabRun } from '#core/lab/contract.ts'
import type { RunLab } from './check/check.ts'
import { listFiles, readText } from './files.ts'
import type { LabEntry } from './library.ts'

/** How a harness runs one piece of code against a lab's tests; core/lab has it for Node and for QuickJS. */
export type Harness = (run: LabRun) => LabOutcome | Promise<LabOutcome>

type Found = Awaited<ReturnType<RunLab>>

/**
 * Runs a lab as its author must see it: the reference passes every group, the starter loads and does not, every mutant
 * loads and fails at least one.
 *
 * @param cache folder for what was found; a lab runs again when one of its files or the harness has changed
 */
export function runLabWith(harness: Harness, seed = 1, cache: string | null = null): RunLab {
  return async lab => {
    const file = cache && join(cache, 'labs', `${keyOf(lab, seed)}.json`)
    const known = file && readKnown(file)
    if (known) return known
    const found = await complaintsOf(lab, code => harness(runOf(lab, code, seed)))
    if (cache && file) {
      mkdirSync(join(cache, 'labs'), { recursive: true })
      writeFileSync(file, JSON.stringify(found))
    }
    return found
  }
}

async function complaintsOf(lab: LabEntry, run: (code: string) => ReturnType<Harness>): Promise<Found> {
  const reference = await run(lab.reference)
  const complaints = notPassed(reference).map(words => ({
    file: `${lab.folder}/reference.ts`,
    says: `The reference must pass every group, but ${words}. Mend the reference or the tests.`,
  }))
  const starter = await run(lab.starter)
  const starterSays =
    starter.kind === 'refused'
      ? `The starter cannot be loaded: ${starter.words} Let it load and be unfinished.`
      : notPassed(starter).length === 0
        ? 'The starter passes every group; leave something to do.'
        : undefined
  if (starterSays) complaints.push({ file: `${lab.folder}/starter.ts`, says: starterSays })
  for (const mutant of lab.mutants) {
    const outcome = await run(mutant.code)
    if (outcome.kind === 'refused')
      complaints.push({
        file: mutant.file,
        says: `The mutant cannot be loaded: ${outcome.words} Let it be wrong, not broken.`,
      })
    else if (notPassed(outcome).length === 0)
      complaints.push({
        file: mutant.file,
        says: 'This mutant passes every group; add a test that tells it from the reference.',
      })
  }
  return complaints
}

export function runOf(lab: LabEntry, code: string, seed: number): LabRun {
  return {
    code,
    tests: stripTypeScriptTypes(lab.tests),
    exports: lab.value.exports,
    groups: lab.value.groups.map(group => group.id),
    seed,
    limits: defaultLimits,
  }
}

function notPassed(outcome: LabOutcome): string[] {
  if (outcome.kind === 'refused') return [`it cannot be loaded: ${outcome.words}`]
  return outcome.groups
    .filter(group => group.outcome !== 'passed')
    .map(group => `${group.id} ${group.outcome}: ${group.failure?.words ?? 'without words'}`)
}

function keyOf(lab: LabEntry, seed: number): string {
  const parts = [
    process.version,
    seed,
    harnessText(),
    lab.value,
    lab.tests,
    lab.reference,
    lab.starter,
    lab.mutants,
  ]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

/** Everything a verdict depends on beside the lab itself. */
function harnessText(): string {
  const core = join(import.meta.dirname, '../../core')
  return ['lab', 'sim']
    .flatMap(folder => listFiles(join(core, folder)).map(file => `${folder}/${file}`))
    .filter(file => !file.endsWith('.test.ts'))
    .map(file => readText(core, file))
    .join('\n')
}

function readKnown(file: string): Found | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Found
  } catch {
    return undefined
  }
}
