import { watch } from 'node:fs'
import { join } from 'node:path'
import { compileVerb } from './compile.ts'

/** Compiles at once and again after every change under content/, drafts included, until it is stopped. */
export async function watchVerb(root: string, _rest: string[], stop?: AbortSignal): Promise<number> {
  const compile = async () => {
    try {
      await compileVerb(root, ['--drafts'])
    } catch (problem) {
      console.error('Not compiled; the last good pack stays in place.', problem)
    }
  }
  let soon: NodeJS.Timeout | null = null
  // Watching begins before the first compilation, so that no change falls between the two.
  const watcher = watch(join(root, 'content'), { recursive: true, ...(stop ? { signal: stop } : {}) }, () => {
    if (soon) clearTimeout(soon)
    soon = setTimeout(() => void compile(), 80)
  })
  const closed = new Promise<void>(done => watcher.once('close', done))
  await compile()
  await closed
  if (soon) clearTimeout(soon)
  return 0
}
