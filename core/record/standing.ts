import type { Standing } from '../api/study.ts'
import type { ChapterEntry, ExamDocument, GuideDocument, ModuleDocument } from '../library/compiled.ts'
import type { Studied } from './studied.ts'

/** A chapter counts as read once nine tenths of its paragraphs were before the reader. */
const readShare = 0.9
/** A chapter check counts from 80 per cent, a capstone from 75 (content of the catalogue's rules for completion). */
const checkBar = 80
const capstoneBar = 75

export function reachedShare(chapter: ChapterEntry, studied: Studied): number {
  return chapter.paragraphs === 0
    ? 0
    : Math.min(1, (studied.reached.get(chapter.id) ?? 0) / chapter.paragraphs)
}

export const chapterRead = (chapter: ChapterEntry, studied: Studied): boolean =>
  reachedShare(chapter, studied) >= readShare

/** Best result of a set of questions in per cent; null before the first answer. */
export function bestShare(questions: readonly string[], studied: Studied): number | null {
  const answered = questions.filter(id => studied.checks.has(id))
  if (answered.length === 0) return null
  const points = answered.reduce((sum, id) => sum + (studied.checks.get(id) ?? 0), 0)
  return Math.floor(points / 10 / questions.length)
}

export const capstonePassed = (capstone: readonly string[], studied: Studied): boolean =>
  (bestShare(capstone, studied) ?? 0) >= capstoneBar

export interface BookStanding {
  standing: Standing
  read: number
  checksPassed: number
  labsPassed: number
  /** Words for the page, for example chapters done, labs to come. */
  completion: string
}

/** `questions` maps a chapter id to the questions of its check. */
export function bookStanding(
  book: ModuleDocument | GuideDocument,
  questions: ReadonlyMap<string, readonly string[]>,
  studied: Studied,
): BookStanding {
  const { chapters } = book
  const read = chapters.filter(chapter => chapterRead(chapter, studied)).length
  const passed = chapters.filter(
    chapter => (bestShare(questions.get(chapter.id) ?? [], studied) ?? 0) >= checkBar,
  ).length
  const labsPassed = book.labs.filter(lab => studied.labs.has(lab.id)).length
  const begun = labsPassed > 0 || chapters.some(chapter => (studied.reached.get(chapter.id) ?? 0) > 0)
  const alsoLabs = labsPassed === 0 ? '' : `, ${labsPassed} ${labsPassed === 1 ? 'lab' : 'labs'} passed`
  const stand = (standing: Standing, completion: string) => ({
    standing,
    read,
    checksPassed: passed,
    labsPassed,
    completion,
  })

  if (chapters.length === 0) return stand('coming', `Being written${alsoLabs}`)
  if (book.coming.length > 0)
    return stand(begun ? 'under-way' : 'open', `More chapters are being written${alsoLabs}`)
  const chaptersDone = read === chapters.length && passed === chapters.length
  if (!chaptersDone)
    return stand(begun ? 'under-way' : 'open', `${read} of ${chapters.length} chapters read${alsoLabs}`)
  if (!('capstone' in book)) return stand('done', 'Done')

  if (!capstonePassed(book.capstone, studied))
    return stand('under-way', `Chapters done, capstone to come${alsoLabs}`)
  const need = Math.ceil(book.labs.length / 2)
  const ready = book.labs.filter(lab => !lab.coming).length
  if (labsPassed >= need) return stand('done', 'Done')
  return stand(
    'under-way',
    ready < need ? 'Chapters done, labs to come' : `Chapters done, ${labsPassed} of ${need} labs passed`,
  )
}

export interface ExamStanding {
  standing: Standing
  best: number | null
  attempts: number
}

export function examStanding(exam: ExamDocument, studied: Studied): ExamStanding {
  const mine = studied.exams.filter(each => each.exam === exam.id)
  const best = mine.length === 0 ? null : Math.max(...mine.map(each => each.score))
  const sat = { best, attempts: mine.length }
  if (!exam.open) return { standing: 'coming', ...sat }
  if (best !== null && best >= exam.passMark * 100) return { standing: 'done', ...sat }
  return { standing: best !== null || studied.sitting === exam.id ? 'under-way' : 'open', ...sat }
}
