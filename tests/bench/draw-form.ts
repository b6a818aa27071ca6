import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import { drawForm } from '#core/attempt/draw.ts'
import { openLibrary } from '#electron/library/open-library.ts'
import { beside, inTurn } from './figures.ts'

const exam = 'work-distribution-exam'

/** A form by its blueprint, with all quotas, beside as many questions as SQLite's own dice give. */
export async function measure(): Promise<void> {
  const library = openLibrary(resolve('out/content'))
  const { blueprint } = library.exam(exam)
  if (!blueprint) throw new Error('the exam has no blueprint')
  const db = new Database(resolve('out/content/library.db'), { readonly: true })
  const any = db
    .prepare("SELECT json FROM question WHERE owner = ? AND pool = 'bank' ORDER BY random() LIMIT 40")
    .pluck()
  const [ours, floor] = await inTurn(
    200,
    seed => drawForm(String(seed), blueprint, library.bank(exam), {}),
    () => any.all(exam).map(json => JSON.parse(String(json))),
  )
  db.close()
  beside('a form drawn', ours, 'ORDER BY random()', floor)
}
