import variant from '@jitl/quickjs-wasmfile-release-sync'
import {
  DefaultIntrinsics,
  newQuickJSWASMModuleFromVariant,
  newVariant,
  type QuickJSContext,
  type QuickJSHandle,
  type QuickJSRuntime,
  type QuickJSWASMModule,
} from 'quickjs-emscripten-core'

/** Below what Node's own stack can bear, so that QuickJS notices first. Some 1,200 calls deep. */
const STACK_BYTES = 256 * 1024
/**
 * One QuickJS runtime with two realms: one for the harness and the tests, frozen before any learner's code is loaded,
 * and one for the learner's code. No host function is in either.
 */
export interface Sandbox {
  readonly tests: QuickJSContext
  readonly learner: QuickJSContext
  /** What the harness exports (core/lab/guest.ts). */
  readonly guest: QuickJSHandle
  readonly runtime: QuickJSRuntime
  /** From now on, code is interrupted after so many ms. */
  allow(ms: number): void
  timeIsUp(): boolean
  dispose(): void
}

/**
 * QuickJS's own limit sees one request at a time and no sum, as it is built for WebAssembly; so the memory of the engine
 * ends too. In pages of 64 KiB: 128 MiB, for what a lab may hold and for the sandboxes made ahead.
 */
const ENGINE_PAGES = { initial: 256, maximum: 2_048 }

/** Node has it, its types do not, and those of the DOM stay outside. */
declare const WebAssembly: { Memory: new (pages: typeof ENGINE_PAGES) => object }

export async function loadQuickJs(): Promise<QuickJSWASMModule> {
  const wasmMemory = new WebAssembly.Memory(ENGINE_PAGES)
  return newQuickJSWASMModuleFromVariant(newVariant(variant, { wasmMemory }))
}

/** @param harness text of the bundle (build/lab-harness.ts) */
export function openSandbox(quickjs: QuickJSWASMModule, harness: string): Sandbox {
  const runtime = quickjs.newRuntime()
  runtime.setMaxStackSize(STACK_BYTES)
  let deadline = Number.POSITIVE_INFINITY
  const timeIsUp = () => performance.now() > deadline
  runtime.setInterruptHandler(timeIsUp)
  const tests = runtime.newContext()
  const learner = runtime.newContext({ intrinsics: { ...DefaultIntrinsics, Date: false } })
  const guest = tests.unwrapResult(tests.evalCode(`(() => {${harness}\nreturn Guest})()`, 'harness.js'))
  return {
    tests,
    learner,
    guest,
    runtime,
    timeIsUp,
    allow(ms) {
      deadline = performance.now() + ms
    },
    dispose() {
      guest.dispose()
      learner.dispose()
      tests.dispose()
      runtime.dispose()
    },
  }
}
