import { stringify } from 'yaml'
import { Planted } from './plant.ts'
import { at } from './tiny-library.ts'
import { singleQuestion } from './tiny-questions.ts'

export type Single = ReturnType<typeof singleQuestion>

/** A tiny library whose exam asks `count` single questions; each can be spoiled in its own way. */
export function bankOfSingles(count: number, spoil: (question: Single, n: number) => void): Planted {
  const library = new Planted()
  for (let n = 0; n < 21; n++) library.remove(at.bank(n))
  for (let n = 0; n < count; n++) {
    const question = singleQuestion(200 + n, `O${(n % 7) + 1}`)
    spoil(question, n)
    library.write(at.bank(100 + n), stringify({ ...question, section: 'only' }))
  }
  return library
    .set(at.exam, ['blueprint', 'types'], { single: 4 })
    .set(at.exam, ['blueprint', 'sections', 0, 'bank'], count)
}
