import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { compileLibrary } from '#build/content/compile.ts'
import { listFiles } from '#build/content/files.ts'
import { readLibrary } from '#build/content/read.ts'
import { beside, inTurn } from './figures.ts'
import { inFolder } from './folder.ts'

/** The library from its sources to its pack, beside reading and summing every file. */
export async function measure(): Promise<void> {
  const content = resolve('content')
  await inFolder(async folder => {
    const [ours, floor] = await inTurn(
      7,
      round => compileLibrary(readLibrary(content).library, join(folder, String(round))),
      () => {
        for (const file of listFiles(content)) {
          createHash('sha256')
            .update(readFileSync(join(content, file)))
            .digest()
        }
      },
    )
    beside('the library compiled', ours, 'its files read and summed', floor)
  })
}
