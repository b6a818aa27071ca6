import { join } from 'node:path'
import { compileLibrary } from '../compile.ts'
import { inWords, sortComplaints } from '../complaint.ts'
import { readLibrary } from '../read.ts'

/**
 * Compiles content/ into out/content. What cannot be read is told and left out; with --strict it fails instead, and
 * with --drafts questions that are not live yet go in too.
 */
export async function compileVerb(root: string, rest: string[]): Promise<number> {
  const from = performance.now()
  const { library, complaints } = readLibrary(join(root, 'content'))
  for (const complaint of sortComplaints(complaints)) console.error(inWords(complaint))
  if (complaints.length > 0 && rest.includes('--strict')) {
    console.error('Nothing was compiled: with --strict all of content/ must be readable.')
    return 1
  }
  const manifest = compileLibrary(library, join(root, 'out/content'), { drafts: rest.includes('--drafts') })
  const ms = Math.round(performance.now() - from)
  const sum = manifest.sha256['library.db'].slice(0, 12)
  console.log(
    `Compiled ${library.chapters.length} chapters and ${library.questions.length} questions in ${ms} ms, library ${sum}.`,
  )
  return 0
}
