import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { defaultLimits, type LabRun, labSeed } from '#core/lab/contract.ts'
import { sayUnreadable } from '#core/lab/unreadable.ts'
import type { RunLab } from './check/check.ts'
import { listFiles, readText } from './files.ts'
import type { LabEntry } from './library.ts'
import type { AuthorOutcome } from './run/node-harness.ts'

/** How a harness runs one piece of code against a lab's tests; core/lab has it for Node and for QuickJS. */
export type Harness = (run: LabRun) => AuthorOutcome | Promise<AuthorOutcome>

type Found = Awaited<ReturnType<RunLab>>

/**
 * Runs a lab as its author must see it: the reference passes every group, the starter loads and does not, every mutant
 * loads and fails at least one.
 *
 * @param cache folder for what was found; a lab runs again when one of its files or the harness has changed
 */
export function runLabWith(harness: Harness, cache: string | null = null): RunLab {
  return async lab => {
    const file = cache && join(cache, 'labs', `${keyOf(lab)}.json`)
    const known = file && readKnown(file)
    if (known) return known
    const found = await complaintsOf(lab, harness)
    if (cache && file) {
      mkdirSync(join(cache, 'labs'), { recursive: true })
      writeFileSync(file, JSON.stringify(found))
    }
    return found
  }
}

async function complaintsOf(lab: LabEntry, harness: Harness): Promise<Found> {
  const unreadable = unreadableTests(lab)
  if (unreadable) return [ofTests(lab, unreadable)]
  const run = (code: string) => harness(runOf(lab, code))
  const found: Found = []
  const say = (file: string, says: string, line = 1) => found.push({ file, line, says })

  const reference = await run(lab.reference)
  if (reference.kind === 'tests-broken') return [ofTests(lab, reference)]
  for (const { words, line } of notPassed(reference))
    say(
      `${lab.folder}/reference.ts`,
      `The reference must pass every group, but ${words}. Mend the reference or the tests.`,
      line,
    )
  const starter = await run(lab.starter)
  const starterFile = `${lab.folder}/starter.ts`
  if (starter.kind === 'refused')
    say(
      starterFile,
      `The starter cannot be loaded: ${ended(starter.words)} Let it load and be unfinished.`,
      starter.line,
    )
  else if (notPassed(starter).length === 0)
    say(starterFile, 'The starter passes every group; leave something to do.')
  for (const mutant of lab.mutants) {
    const outcome = await run(mutant.code)
    if (outcome.kind === 'refused')
      say(
        mutant.file,
        `The mutant cannot be loaded: ${ended(outcome.words)} Let it be wrong, not broken.`,
        outcome.line,
      )
    else if (notPassed(outcome).length === 0)
      say(mutant.file, 'This mutant passes every group; add a test that tells it from the reference.')
  }
  return found
}

type Broken = Extract<AuthorOutcome, { kind: 'tests-broken' }>

/** Why the tests of a lab cannot even be read, if so. */
function unreadableTests(lab: LabEntry): Broken | undefined {
  try {
    stripTypeScriptTypes(lab.tests)
    return undefined
  } catch (error) {
    return { kind: 'tests-broken', ...sayUnreadable(error) }
  }
}

function ofTests(lab: LabEntry, { words, line = 1 }: Broken): Found[number] {
  return {
    file: `${lab.folder}/tests.ts`,
    line,
    says: `The tests cannot be loaded: ${ended(words)} Mend them first.`,
  }
}

/** As a sentence; what a program threw seldom is one. */
const ended = (words: string) => words.replace(/\.?$/, '.')

export function runOf(lab: LabEntry, code: string, seed: number = labSeed): LabRun {
  return {
    code,
    tests: stripTypeScriptTypes(lab.tests),
    exports: lab.value.exports,
    groups: lab.value.groups.map(group => group.id),
    seed,
    limits: defaultLimits,
  }
}

function notPassed(outcome: AuthorOutcome): { words: string; line?: number }[] {
  if (outcome.kind !== 'ran') return [{ ...outcome, words: `it cannot be loaded: ${outcome.words}` }]
  return outcome.groups
    .filter(group => group.outcome !== 'passed')
    .map(group => ({ words: `${group.id} ${group.outcome}: ${group.failure?.words ?? 'without words'}` }))
}

function keyOf(lab: LabEntry): string {
  const parts = [
    process.version,
    labSeed,
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
