import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** A module and all it stands on as one plain script that sets a global of the given name. */
export async function bundle(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      target: 'es2020',
      minify: false,
      write: false,
      lib: { entry, name, formats: ['iife'], fileName: name },
    },
  })
  const [first] = [built].flat()
  if (!first || !('output' in first)) throw new Error('the bundler gave nothing')
  return first.output[0].code
}

export const scenariosFile = fileURLToPath(new URL('./scenarios.ts', import.meta.url))
