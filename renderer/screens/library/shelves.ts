import type { ExamItem, LibraryView, ShelfItem, Standing } from '#core/api/study.ts'
import type { StationKind } from '../../parts/station/station.tsx'
import { minuteRange, minutes } from '../../words/minutes.ts'
import { count, score } from '../../words/numbers.ts'
import { trackName, trackOrder } from '../../words/tracks.ts'

export interface ShelfRow {
  id: string
  kind: StationKind
  title: string
  about: string
  standing: Standing
  /** Where it opens. */
  to: string
  /** Chapters read, of chapters; null for an exam. */
  read: { have: number; of: number } | null
  /** What stands beside the title, for example a best score. */
  aside: string
  time: string
}

export interface ShelfOfRows {
  title: string
  rows: ShelfRow[]
}

function ofBook(item: ShelfItem): ShelfRow {
  return {
    id: item.id,
    kind: item.kind,
    title: item.title,
    about: item.about,
    standing: item.standing,
    to: `/book/${item.id}`,
    read: item.chapters > 0 ? { have: item.read, of: item.chapters } : null,
    aside: '',
    time: item.minutes ? minuteRange(item.minutes) : '',
  }
}

function ofExam(exam: ExamItem): ShelfRow {
  const best = exam.best === null ? '' : `best ${score(exam.best)}`
  return {
    id: exam.id,
    kind: 'exam',
    title: exam.title,
    about: exam.about,
    standing: exam.standing,
    to: `/exam/${exam.id}`,
    read: null,
    aside: best || (exam.questions === null ? '' : count(exam.questions, 'question')),
    time: minutes(exam.minutes),
  }
}

/** Modules and exams by track, in the order of the index; then guides and primers. Empty shelves are left out. */
export function shelves({ shelf, exams }: LibraryView, keep: (row: ShelfRow) => boolean): ShelfOfRows[] {
  const rows = (kind: ShelfItem['kind'], track?: string) =>
    shelf.filter(item => item.kind === kind && (track === undefined || item.track === track)).map(ofBook)
  const byTrack = trackOrder.map(track => ({
    title: trackName(track),
    rows: [...rows('module', track), ...exams.filter(exam => exam.track === track).map(ofExam)],
  }))
  return [
    ...byTrack,
    { title: 'Study guides', rows: rows('guide') },
    { title: 'Primers', rows: rows('primer') },
  ]
    .map(({ title, rows: found }) => ({ title, rows: found.filter(keep) }))
    .filter(({ rows: found }) => found.length > 0)
}
