import { bestShare, bookStanding, chapterRead, reachedShare } from '#core/record/standing.ts'
import { bookOf, shelfItem } from '../study/shelf.ts'
import { studied } from '../study/studied.ts'
import type { Verb } from '../verb.ts'

export const openBook: Verb<'book.open'> = (world, { id }) => {
  const { library } = world
  const done = studied(world)
  const book = bookOf(world, id)
  const checks = library.checks()
  const exam = 'exam' in book && book.exam ? library.exam(book.exam) : null
  const module = 'capstone' in book ? book : null
  return {
    item: shelfItem(world, book, done),
    topics: module?.topics ?? [],
    objectives: book.objectives,
    prerequisites: module?.prerequisites ?? [],
    chapters: book.chapters.map(chapter => ({
      id: chapter.id,
      number: chapter.number,
      title: chapter.title,
      objectives: chapter.objectives,
      minutes: chapter.minutes,
      read: chapterRead(chapter, done),
      reached: Math.round(100 * reachedShare(chapter, done)),
      check: bestShare(checks.get(chapter.id) ?? [], done),
    })),
    coming: book.coming,
    labs: book.labs.map(({ id: lab, code, title, coming }) => ({
      id: lab,
      code,
      title,
      coming,
      passed: done.labs.has(lab),
    })),
    scenarios: module?.scenarios ?? [],
    simulatorMinutes: book.simulatorMinutes,
    capstone: {
      questions: module?.capstone.length ?? 0,
      best: module ? bestShare(module.capstone, done) : null,
    },
    exam: exam ? { id: exam.id, title: exam.title, open: exam.open } : null,
    completion: bookStanding(book, checks, done).completion,
  }
}
