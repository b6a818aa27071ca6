import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Works something out once for the same input; what was worked out is kept in a folder that may be deleted at any time. */
export function remember<T>(
  folder: string | null,
  input: readonly unknown[],
  work: () => T,
  keep: (result: T) => boolean,
): T {
  if (folder === null) return work()
  const name = createHash('sha256')
    .update(JSON.stringify([process.version, ...input]))
    .digest('hex')
  const file = join(folder, `${name.slice(0, 32)}.json`)
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    const result = work()
    if (keep(result)) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(file, JSON.stringify(result))
    }
    return result
  }
}
