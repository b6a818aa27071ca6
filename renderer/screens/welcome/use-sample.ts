import { useEffect, useState } from 'react'
import type { AskedQuestion } from '#core/library/compiled-question.ts'
import { readNow } from '../../state/reading.ts'
import { ask } from '../../studio.ts'

export type SingleQuestion = Extract<AskedQuestion, { type: 'single' }>

const sampled = 3

const isSingle = (question: AskedQuestion): question is SingleQuestion => question.type === 'single'

/** Real questions from the check of the first chapter that can be opened. */
async function sample(): Promise<SingleQuestion[]> {
  const { reading: library } = await readNow('library.read', {})
  const item = library?.shelf.find(each => each.chapters > 0)
  if (!item) return []
  const book = await ask('book.open', { id: item.id })
  const first = book.ok ? book.value.chapters[0] : undefined
  if (!first) return []
  const chapter = await ask('chapter.open', { chapter: first.id })
  return chapter.ok ? chapter.value.check.filter(isSingle).slice(0, sampled) : []
}

/** Null until they are here; empty when the library has none. */
export function useSample(): readonly SingleQuestion[] | null {
  const [questions, setQuestions] = useState<readonly SingleQuestion[] | null>(null)
  useEffect(() => {
    let wanted = true
    void sample().then(found => wanted && setQuestions(found))
    return () => {
      wanted = false
    }
  }, [])
  return questions
}
