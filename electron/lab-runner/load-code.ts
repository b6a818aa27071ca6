import type { QuickJSContext, QuickJSHandle } from 'quickjs-emscripten-core'
import type { LabRun } from '#core/lab/contract.ts'
import { sayThrown, type Thrown } from '#core/lab/failure.ts'

export interface Refusal {
  words: string
  /** From 1. */
  line?: number
}

export type Loaded =
  | { kind: 'loaded'; exports: QuickJSHandle }
  | ({ kind: 'refused' } & Refusal)
  /** It was loading when the time or the memory ran out. */
  | { kind: 'ended'; words: string }

/**
 * @param keep disposes of a handle in the end
 * @param describe JSON text of what was thrown, read inside the sandbox; undefined when reading it was stopped too
 */
export function loadCode(
  learner: QuickJSContext,
  { code, exports }: LabRun,
  file: string,
  keep: (handle: QuickJSHandle) => QuickJSHandle,
  describe: (error: QuickJSHandle) => string | undefined,
): Loaded {
  const evaluated = learner.evalCode(code, file, { type: 'module' })
  if (evaluated.error) {
    const text = describe(evaluated.error)
    return text === undefined ? ranOut : refusalOf(JSON.parse(text) as Thrown, code)
  }
  const module = keep(evaluated.value)
  // A module that awaits is still on its way.
  if (learner.getPromiseState(module).type === 'pending')
    return {
      kind: 'refused',
      words: 'Code in a lab runs without waiting; `await` stands outside of every function.',
    }
  for (const name of exports) {
    if (learner.typeof(keep(learner.getProp(module, name))) === 'undefined')
      return { kind: 'refused', words: `The code does not export ${name}; the brief says what it is.` }
  }
  return { kind: 'loaded', exports: module }
}

const ranOut: Loaded = { kind: 'ended', words: 'Stopped while the code was loaded.' }

function refusalOf(thrown: Thrown, code: string): Loaded {
  if (thrown.message === 'interrupted' || thrown.message === 'out of memory') return ranOut
  const line = thrown.line === undefined ? {} : { line: thrown.line }
  const module = /^could not load module '(.*)'$/.exec(thrown.message)?.[1]
  if (module !== undefined) {
    const before = code.slice(0, Math.max(0, code.indexOf(module)))
    const words = `Code in a lab imports nothing, and ${module} is not there.`
    return { kind: 'refused', words, line: before.split('\n').length }
  }
  if (thrown.name === 'SyntaxError')
    return { kind: 'refused', words: `The code cannot be read: ${thrown.message}.`, ...line }
  return { kind: 'refused', words: `The code could not be loaded. ${sayThrown(thrown)}`, ...line }
}
