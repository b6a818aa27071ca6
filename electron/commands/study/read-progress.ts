import { dayOf, daysBefore } from '#core/record/day.ts'
import { bookStanding } from '#core/record/standing.ts'
import type { Verb } from '../verb.ts'
import { books, examItems, shelfItem } from './shelf.ts'
import { levelsOf, routeOf, stopsOf } from './stops.ts'
import { studied } from './studied.ts'

const shownDays = 84

export const readProgress: Verb<'progress.read'> = world => {
  const { store, library } = world
  const done = studied(world)
  const all = books(world)
  const shelf = all.map(book => shelfItem(world, book, done))
  const exams = examItems(world, done)
  const today = world.clock().wall
  const spent = store.reading.spentBySubject()
  const days = Array.from({ length: shownDays }, (_, i) => dayOf(daysBefore(today, shownDays - 1 - i)))
  const byDay = new Map(store.reading.daysSince(days[0] ?? '').map(each => [each.day, each.ms]))
  return {
    days: days.map(day => ({ day, studiedMs: byDay.get(day) ?? 0 })),
    plannedMsPerWeek: store.profile().hoursPerWeek * 3_600_000,
    modules: all
      .map(book => ({ book, stand: bookStanding(book, library.checks(), done) }))
      .filter(({ book, stand }) => book.chapters.length > 0 || 'capstone' in book || stand.labsPassed > 0)
      .map(({ book, stand }) => ({
        id: book.id,
        title: book.title,
        standing: stand.standing,
        read: stand.read,
        chapters: book.chapters.length,
        checksPassed: stand.checksPassed,
        labsPassed: stand.labsPassed,
        labs: book.labs.length,
        studiedMs: spent.get(book.id) ?? 0,
        claimMinutes: 'claimMinutes' in book ? book.claimMinutes : null,
        minutes: book.minutes,
        note: stand.completion,
      })),
    exams: exams.map(exam => ({ ...exam, studiedMs: spent.get(exam.id) ?? 0 })),
    attempts: store.attempts.all().map(row => {
      const form = store.attempts.form(row.id)
      const score: { scoreVerified: number } | null = row.score ? JSON.parse(row.score) : null
      return {
        id: row.id,
        exam: row.exam,
        title: form.title,
        mode: row.mode,
        phase: row.phase,
        at: row.created_at,
        usedMs: row.mode === 'exam' ? row.used_ms : null,
        score: score?.scoreVerified ?? null,
        passMark: form.passMark,
        passed: score ? score.scoreVerified >= form.passMark * 100 : null,
      }
    }),
    route: routeOf(world, store.profile().role, stopsOf(shelf, exams)),
    levels: levelsOf(world, shelf, exams, done),
  }
}
