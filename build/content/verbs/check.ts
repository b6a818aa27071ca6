import { join } from 'node:path'
import { checkContent } from '../check.ts'
import { inWords } from '../complaint.ts'
import { runLabWith } from '../labs.ts'
import { runOnNode } from '../run/node-harness.ts'
import { writeSchemas } from '../schemas.ts'

/**
 * Tells every complaint about content/. Words given after the verb keep only files whose path holds one of them, or
 * checks of that name. Fails when a complaint is left.
 */
export async function checkVerb(root: string, rest: string[]): Promise<number> {
  const only = rest.filter(word => !word.startsWith('--'))
  writeSchemas(join(root, 'out/schemas'))
  const verdict = await checkContent(join(root, 'content'), {
    today: new Date().toISOString().slice(0, 10),
    strict: process.env.CI === 'true',
    cache: join(root, '.cache/content'),
    runLab: runLabWith(runOnNode, join(root, '.cache/content')),
  })
  const told = verdict.complaints.filter(
    each => only.length === 0 || only.some(word => each.file.includes(word) || each.check === word),
  )
  for (const complaint of told) console.log(inWords(complaint))
  for (const note of verdict.notes) console.log(note)
  const errors = told.filter(each => each.level === 'error').length
  const warnings = told.length - errors
  console.log(`${errors} to mend, ${warnings} to mend or waive.`)
  return told.length === 0 ? 0 : 1
}
