import type { ExamItem, ShelfItem } from '#core/api/study.ts'
import type { GuideDocument, ModuleDocument } from '#core/library/compiled.ts'
import { bookStanding, examStanding } from '#core/record/standing.ts'
import type { Studied } from '#core/record/studied.ts'
import type { World } from '../../world.ts'

export type Book = ModuleDocument | GuideDocument

/** Modules in the index's order, then guides, then primers. */
export function books({ library }: World): Book[] {
  const { modules, guides, primers } = library.catalogue()
  return [
    ...modules.map(({ id }) => library.document('module', id)),
    ...[...guides, ...primers].map(id => library.document('guide', id)),
  ]
}

/** A module, guide or primer by its id. @throws Refusal not-in-library */
export function bookOf({ library }: World, id: string): Book {
  return library.has('module', id) ? library.document('module', id) : library.document('guide', id)
}

export function shelfItem(world: World, book: Book, done: Studied): ShelfItem {
  const { standing, read, labsPassed } = bookStanding(book, world.library.checks(), done)
  const module = 'capstone' in book
  return {
    id: book.id,
    code: book.code,
    kind: module ? 'module' : book.kind,
    title: book.title,
    track: module ? book.track : book.kind === 'guide' ? 'guides' : 'primers',
    about: book.about,
    standing,
    read,
    chapters: book.chapters.length,
    labsPassed,
    minutes: book.minutes,
    claimMinutes: module ? book.claimMinutes : null,
    exam: module ? null : (book.exam ?? null),
  }
}

export function examItems(world: World, done: Studied): ExamItem[] {
  return world.library.catalogue().exams.map(({ id }) => examItem(world, id, done))
}

export function examItem({ library }: World, id: string, done: Studied): ExamItem {
  const exam = library.exam(id)
  const guide = exam.guide && library.has('guide', exam.guide) ? library.document('guide', exam.guide) : null
  return {
    id,
    code: exam.code,
    title: exam.title,
    track: exam.track,
    about: exam.about,
    minutes: exam.minutes,
    passMark: exam.passMark,
    questions:
      exam.open && exam.blueprint ? exam.blueprint.sections.reduce((sum, each) => sum + each.form, 0) : null,
    bank: exam.bank,
    ...examStanding(exam, done),
    guide: guide && guide.chapters.length > 0 ? guide.id : null,
  }
}
