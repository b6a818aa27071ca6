import type { Response } from '#core/library/compiled-question.ts'
import type { World } from '../../world.ts'
import { bookOf } from '../study/shelf.ts'
import type { Verb } from '../verb.ts'

export const openChapter: Verb<'chapter.open'> = (world, { chapter: id }) => {
  const { library, store } = world
  const chapter = library.document('chapter', id)
  const book = bookOf(world, chapter.owner)
  const at = book.chapters.findIndex(each => each.id === id)
  const neighbour = (i: number) => {
    const found = book.chapters[i]
    return found ? { id: found.id, title: found.title } : null
  }
  return {
    chapter,
    ownerTitle: book.title,
    number: chapter.number,
    of: book.chapters.length + book.coming.length,
    previous: neighbour(at - 1),
    next: neighbour(at + 1),
    place: store.reading.place(id)?.paragraph ?? null,
    reached: store.reading.reached(id),
    bookmarks: store.notes.bookmarks(id),
    notes: store.notes.notes(id),
    check: chapter.check.map(question => library.question(question)),
    answered: lastAnswers(world, chapter.check),
    terms: chapter.terms.map(term => library.document('term', term)),
    cases: Object.values(chapter.cases).map(each => library.document('case', each)),
  }
}

/** Last answer given to each question that was ever answered, and whether any answer to it was right. */
export function lastAnswers(
  world: World,
  questions: readonly string[],
): Record<string, { response: Response; right: boolean }> {
  const best = world.store.checks.best()
  return Object.fromEntries(
    questions.flatMap(id => {
      const last = world.store.checks.last(id)
      return last ? [[id, { response: last.response, right: best.get(id) === 1_000 }]] : []
    }),
  )
}
