import { fileURLToPath } from 'node:url'
import variant from '@jitl/quickjs-wasmfile-release-sync'
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core'
import { bundle } from '#tests/sim/bundle.ts'
import { bareLoop, tokens, type Workload } from './sim-workloads.ts'

const ROUNDS = 5
const workloads = fileURLToPath(new URL('./sim-workloads.ts', import.meta.url))

/** Events a second of the simulator beside a bare loop over its own priority queue, in Node and in QuickJS. */
export async function measure(): Promise<void> {
  say('Node', best(bareLoop, 1_000_000), best(tokens, 200_000))
  const { bare, sim } = await inQuickJs()
  say('QuickJS', bare, sim)
}

/** Events a second in the best of some rounds; the others had the machine's noise in them. */
function best(workload: Workload, events: number): number {
  let fastest = 0
  for (let i = 0; i < ROUNDS; i++) {
    const began = performance.now()
    const done = workload(events)
    fastest = Math.max(fastest, done / ((performance.now() - began) / 1000))
  }
  return fastest
}

async function inQuickJs(): Promise<{ bare: number; sim: number }> {
  const module = await newQuickJSWASMModuleFromVariant(variant)
  const context = module.newContext()
  context.unwrapResult(context.evalCode(await bundle(workloads, 'Bench'), 'bench.js')).dispose()
  const workload = (name: string) => (events: number) => {
    const handle = context.unwrapResult(context.evalCode(`Bench.${name}(${events})`))
    const done = context.getNumber(handle)
    handle.dispose()
    return done
  }
  const figures = { bare: best(workload('bareLoop'), 50_000), sim: best(workload('tokens'), 10_000) }
  context.dispose()
  return figures
}

function say(engine: string, bare: number, sim: number): void {
  const rounded = (x: number) => Math.round(x).toLocaleString('en')
  console.log(
    `${engine}: ${rounded(sim)} events/s, bare queue ${rounded(bare)} events/s, ratio 1 : ${(bare / sim).toFixed(1)}`,
  )
}
