// Entry of the lab runner, a process of its own. One runner serves one run; the pool (pool.ts) starts and ends it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { LabRun } from '#core/lab/contract.ts'
import type { RunnerMessage } from './messages.ts'
import { runLab } from './run-lab.ts'
import { openSandboxes } from './sandboxes.ts'
import { stripTypes } from './strip.ts'

const HARNESS = '--harness='

/** Enough for the groups of an ordinary lab. */
const PREPARED = 8

interface ParentPort {
  postMessage(message: RunnerMessage): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}
const { parentPort } = process as unknown as { parentPort: ParentPort }

const Request = z.strictObject({ id: z.int(), run: LabRun })

// Tests say where the harness is; in the app it stands beside this file.
const said = process.argv.find(each => each.startsWith(HARNESS))?.slice(HARNESS.length)
const sandboxes = await openSandboxes(
  readFileSync(said ?? join(import.meta.dirname, 'lab-harness.js'), 'utf8'),
)
// The first time is slow; it is spent before anybody waits.
stripTypes('const ready: boolean = true')
sandboxes.prepare()
parentPort.postMessage({ ready: true })

let asked = false
parentPort.on('message', ({ data }) => {
  asked = true
  const request = Request.safeParse(data)
  // Nobody asks so but a program that is broken; the pool sees the process end and says so.
  if (!request.success) process.exit(1)
  void serve(request.data)
})

async function serve({ id, run }: z.infer<typeof Request>): Promise<void> {
  const outcome = await runLab(run, sandboxes, {
    begins: group => parentPort.postMessage({ id, begins: group }),
    ends: group => parentPort.postMessage({ id, group }),
  })
  parentPort.postMessage({ id, outcome })
}

// One at a time, so that a request is never kept waiting for more than one.
const prepare = () => {
  if (!asked && sandboxes.prepare() < PREPARED) setImmediate(prepare)
}
setImmediate(prepare)
