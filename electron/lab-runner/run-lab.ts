import type { GroupOutcome, LabOutcome, LabRun } from '#core/lab/contract.ts'
import { findForbidden } from '#core/lab/forbidden.ts'
import { type GroupResult, runGroup } from './run-group.ts'
import type { Sandboxes } from './sandboxes.ts'
import { stripTypes } from './strip.ts'

/** So much before the hard stop from outside, code is asked to stop from inside, where its output can still be kept. */
const MARGIN_MS = 250

export interface Watch {
  begins(group: string): void
  ends(group: GroupOutcome): void
}

/** Runs a lab group by group, each in a sandbox of its own. Never throws for what the learner's code does. */
export async function runLab(run: LabRun, sandboxes: Sandboxes, watch: Watch): Promise<LabOutcome> {
  const stripped = stripTypes(run.code)
  if (!stripped.ok) {
    const { words, line } = stripped
    return { kind: 'refused', words, ...(line === undefined ? {} : { line }) }
  }
  const use = findForbidden(stripped.code, run.forbidden ?? [])
  if (use) return { kind: 'refused', words: `${use.word} may not stand here: ${use.why}`, line: use.line }

  const groups: GroupOutcome[] = []
  for (const id of run.groups) {
    watch.begins(id)
    await messagesSent()
    const result = await runOne({ ...run, code: stripped.code }, id, sandboxes)
    if (result.kind === 'refused') return result
    groups.push(result.group)
    watch.ends(result.group)
  }
  return { kind: 'ran', groups }
}

/** A process that computes sends nothing; what it has said must have left before it begins. */
function messagesSent(): Promise<void> {
  return new Promise(resolve => setImmediate(resolve))
}

async function runOne(run: LabRun, id: string, sandboxes: Sandboxes): Promise<GroupResult> {
  const sandbox = sandboxes.take()
  try {
    const result = runGroup(sandbox, run, id, Math.max(1, run.limits.msPerGroup - MARGIN_MS))
    sandbox.dispose()
    return result
  } catch {
    // The engine itself gave way, which calls that go too deep in native code can bring about.
    await sandboxes.renew()
    const words = 'The calls went too deep. Look for a function that calls itself without an end.'
    return { kind: 'ran', group: { id, outcome: 'failed', failure: { words }, console: [] } }
  }
}
