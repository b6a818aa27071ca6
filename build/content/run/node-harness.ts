import { spawnSync } from 'node:child_process'
import { stripTypeScriptTypes } from 'node:module'
import { join } from 'node:path'
import { GroupOutcome, type LabOutcome, type LabRun } from '#core/lab/contract.ts'

const child = join(import.meta.dirname, 'lab-child.ts')

/** Runs a lab's code on plain Node with the harness of core/lab; what does not end in time counts as stopped. */
export function runOnNode(run: LabRun): LabOutcome {
  let code: string
  try {
    code = stripTypeScriptTypes(run.code)
  } catch (problem) {
    return {
      kind: 'refused',
      words: problem instanceof Error ? (problem.message.split('\n')[0] ?? '') : 'It cannot be read.',
    }
  }
  const { stdout } = spawnSync(process.execPath, [child], {
    input: JSON.stringify({ ...run, code }),
    encoding: 'utf8',
    timeout: 5_000 + run.limits.msPerGroup * run.groups.length,
    env: { PATH: process.env.PATH ?? '', NODE_NO_WARNINGS: '1' },
  })
  const lines = stdout
    .split('\n')
    .flatMap(line => (line.startsWith('{') ? [JSON.parse(line) as Record<string, unknown>] : []))
  const refused = lines.find(line => typeof line.refused === 'string')
  if (refused) return { kind: 'refused', words: String(refused.refused) }
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
