import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundleHarness } from '#build/lab-harness.ts'
import type { RunnerProcess } from '#electron/lab-runner/runner.ts'

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const folder = file('../../.cache/lab/')
const harnessFile = `${folder}harness-${process.pid}.js`

/** `ready` is settled when the process is warm. */
export type Fork = () => RunnerProcess & { pid: number; ready: Promise<unknown> }

/** Bundles the harness and answers what starts a runner on it, as a child process of Node. */
export async function runnerFork(): Promise<Fork> {
  mkdirSync(folder, { recursive: true })
  writeFileSync(harnessFile, await bundleHarness())
  return () => {
    const child = fork(file('../../electron/lab-runner/main.ts'), [`--harness=${harnessFile}`], {
      execArgv: [
        '--disable-warning=ExperimentalWarning',
        '--import',
        file('../electron-host/utility-child.ts'),
      ],
      serialization: 'advanced',
    })
    return {
      pid: child.pid ?? 0,
      ready: once(child, 'message'),
      postMessage: message => void (child.connected && child.send(message as object)),
      on: (event: string, listener: (message: unknown) => void) => child.on(event, listener),
      kill: () => child.kill('SIGKILL'),
    }
  }
}
