import { type QuickJSContext, type QuickJSHandle, Scope } from 'quickjs-emscripten-core'
import { GroupOutcome, type LabRun } from '#core/lab/contract.ts'
import { codeFile } from '#core/lab/failure.ts'
import { loadCode, type Refusal } from './load-code.ts'
import type { Sandbox } from './sandbox.ts'

/** Granted on top of the limit once a group is over, for writing down what became of it. */
const REPORT_BYTES = 8 * 1024 * 1024
const REPORT_MS = 200

export type GroupResult = { kind: 'ran'; group: GroupOutcome } | ({ kind: 'refused' } & Refusal)

/**
 * Runs one group in a sandbox that is used for nothing else afterwards. The tests come first; learner's code is loaded
 * into the other realm, and only JSON text comes back.
 *
 * @param ms after which the code is interrupted
 * @throws when QuickJS itself breaks, for example on Node's own stack; its module is then to be thrown away
 */
export function runGroup(sandbox: Sandbox, run: LabRun, group: string, ms: number): GroupResult {
  const { tests, learner, guest, runtime } = sandbox
  return Scope.withScope(scope => {
    const keep = (handle: QuickJSHandle) => scope.manage(handle)
    const call = (context: QuickJSContext, of: QuickJSHandle, name: string, ...args: QuickJSHandle[]) =>
      context.callFunction(keep(context.getProp(of, name)), context.undefined, ...args)

    sandbox.allow(ms)
    runtime.setMemoryLimit(run.limits.memoryBytes)
    const setting = keep(jsonIn(tests, { group, seed: run.seed, outputBytes: run.limits.outputBytes }))
    const bench = keep(tests.unwrapResult(call(tests, guest, 'open', setting)))
    keep(tests.unwrapResult(call(tests, bench, 'outfit', learner.global)))
    const module = keep(tests.unwrapResult(tests.evalCode(run.tests, 'tests.js', { type: 'module' })))

    const ended = (words: string): GroupResult => {
      runtime.setMemoryLimit(run.limits.memoryBytes + REPORT_BYTES)
      sandbox.allow(REPORT_MS)
      const text = keep(tests.unwrapResult(call(tests, bench, 'interrupted', keep(tests.newString(words)))))
      return { kind: 'ran', group: GroupOutcome.parse(JSON.parse(tests.getString(text))) }
    }
    const describe = (error: QuickJSHandle) => {
      sandbox.allow(REPORT_MS)
      const text = call(tests, guest, 'describe', keep(error))
      return text.error ? undefined : tests.getString(keep(text.value))
    }

    const loaded = loadCode(learner, run, codeFile, keep, describe)
    if (loaded.kind === 'refused') return loaded
    if (loaded.kind === 'ended') return ended(loaded.words)

    const solution = keep(tests.newObject())
    for (const name of run.exports) tests.setProp(solution, name, keep(learner.getProp(loaded.exports, name)))
    const done = call(tests, bench, 'run', keep(tests.getProp(module, 'default')), solution)
    if (!done.error) {
      const text = tests.getString(keep(done.value))
      return { kind: 'ran', group: GroupOutcome.parse(JSON.parse(text)) }
    }
    keep(done.error)
    const slow = `Stopped after ${ms / 1000} s. Look for a loop that does not end, or for work that grows too fast.`
    return ended(sandbox.timeIsUp() ? slow : 'It asked for more memory than a lab may use.')
  })
}

function jsonIn(context: QuickJSContext, value: unknown): QuickJSHandle {
  return context.unwrapResult(context.evalCode(`(${JSON.stringify(value)})`))
}
