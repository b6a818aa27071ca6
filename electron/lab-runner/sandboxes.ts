import { loadQuickJs, openSandbox, type Sandbox } from './sandbox.ts'

/** Sandboxes, some of them made before they are asked for. */
export interface Sandboxes {
  /** One that nobody has used. */
  take(): Sandbox
  /** Makes one more ahead of time. Returns how many are ready. */
  prepare(): number
  /** Throws the engine away, with every sandbox in it, and starts a new one. */
  renew(): Promise<void>
}

/** @param harness text of the bundle (build/lab-harness.ts) */
export async function openSandboxes(harness: string): Promise<Sandboxes> {
  let quickjs = await loadQuickJs()
  let ready: Sandbox[] = []
  return {
    take: () => ready.pop() ?? openSandbox(quickjs, harness),
    prepare: () => ready.push(openSandbox(quickjs, harness)),
    async renew() {
      ready = []
      quickjs = await loadQuickJs()
    },
  }
}
