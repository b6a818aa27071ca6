import { spawnSync } from 'node:child_process'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import * as z from 'zod'
import { GroupOutcome, type LabOutcome, type LabRun } from '#core/lab/contract.ts'
import { sayUnreadable } from '#core/lab/unreadable.ts'

const child = join(import.meta.dirname, 'lab-child.ts')

/** Beside what learners can meet: tests that cannot be loaded, which is their author's matter alone. */
export type AuthorOutcome = LabOutcome | { kind: 'tests-broken'; words: string; line?: number }

const Told = z.strictObject({
  broken: z.enum(['tests', 'code']),
  words: z.string(),
  line: z.int().optional(),
})

/** Runs a lab's code on plain Node with the harness of core/lab; what does not end in time counts as stopped. */
export function runOnNode(run: LabRun): AuthorOutcome {
  let code: string
  try {
    code = stripTypeScriptTypes(run.code)
  } catch (problem) {
    return { kind: 'refused', ...sayUnreadable(problem) }
  }
  const { stdout } = spawnSync(process.execPath, [child], {
    input: JSON.stringify({ ...run, code }),
    encoding: 'utf8',
    timeout: 5_000 + run.limits.msPerGroup * run.groups.length,
    // Every failing group brings its whole trace; cut off in the middle, a line could not be read.
    maxBuffer: 1 << 28,
    env: { PATH: process.env.PATH ?? '', NODE_NO_WARNINGS: '1' },
  })
  const lines = stdout
    .split('\n')
    .flatMap(line => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []))
  const broken = lines.find(line => 'broken' in line)
  if (broken) {
    const { broken: of, ...why } = Told.parse(broken)
    return { kind: of === 'tests' ? 'tests-broken' : 'refused', ...why }
  }
  const done = lines.map(line => GroupOutcome.parse(line))
  const groups = run.groups.map(
    id =>
      done.find(group => group.id === id) ?? {
        id,
        outcome: 'stopped' as const,
        failure: { words: 'it did not end in time' },
        console: [],
      },
  )
  return { kind: 'ran', groups }
}
