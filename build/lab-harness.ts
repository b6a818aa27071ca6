import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

const entry = fileURLToPath(new URL('../core/lab/guest.ts', import.meta.url))

/** The harness of labs and the simulator as one plain script that sets the global `Guest`, for QuickJS. */
export async function bundleHarness(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      target: 'es2023',
      minify: true,
      write: false,
      lib: { entry, name: 'Guest', formats: ['iife'], fileName: 'harness' },
    },
  })
  const [first] = [built].flat()
  if (!first || !('output' in first)) throw new Error('the bundler gave nothing')
  return first.output[0].code
}

/** Puts lab-harness.js beside the runner, which reads it as text when it starts. */
export function labHarness(): Plugin {
  return {
    name: 'lab-harness',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'lab-harness.js', source: await bundleHarness() })
    },
  }
}
