import { watch } from 'node:fs'
import { join } from 'node:path'
import { compileVerb } from './compile.ts'

/** Compiles at once and again after every change under content/, drafts included, until it is stopped. */
export async function watchVerb(root: string): Promise<number> {
  const compile = async () => {
    try {
      await compileVerb(root, ['--drafts'])
    } catch (problem) {
      console.error('Not compiled; the last good pack stays in place.', problem)
    }
  }
  await compile()
  let soon: NodeJS.Timeout | null = null
  const watcher = watch(join(root, 'content'), { recursive: true }, () => {
    if (soon) clearTimeout(soon)
    soon = setTimeout(() => void compile(), 80)
  })
  await new Promise<void>(done => watcher.once('close', done))
  return 0
}
