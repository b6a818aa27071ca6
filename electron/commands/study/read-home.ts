import { dayOf, daysBefore } from '#core/record/day.ts'
import { nextSteps } from '#core/record/next-step.ts'
import { bestShare, capstonePassed, chapterRead, reachedShare } from '#core/record/standing.ts'
import type { World } from '../../world.ts'
import type { Verb } from '../verb.ts'
import { bookOf, books, examItems, shelfItem } from './shelf.ts'
import { levelsOf, routeOf, stopsOf } from './stops.ts'
import { studied } from './studied.ts'
import { weakestObjective } from './weakest-objective.ts'

export const readHome: Verb<'home.read'> = world => {
  const done = studied(world)
  const all = books(world)
  const shelf = all.map(book => shelfItem(world, book, done))
  const exams = examItems(world, done)
  const profile = world.store.profile()
  const route = routeOf(world, profile.role, stopsOf(shelf, exams))
  const checks = world.library.checks()
  const place = placeOf(world)

  const chapters = all.map(book => [book, book.chapters] as const)
  const unread = new Map(
    chapters.flatMap(([book, list]) => {
      const next = list.find(chapter => !chapterRead(chapter, done))
      return next ? [[book.id, { chapter: next.id, title: next.title, minutes: next.minutes }]] : []
    }),
  )
  const unchecked = new Map(
    chapters.flatMap(([book, list]) => {
      const next = list.find(chapter => {
        const questions = checks.get(chapter.id) ?? []
        return chapterRead(chapter, done) && questions.length > 0 && (bestShare(questions, done) ?? 0) < 80
      })
      if (!next) return []
      const questions = (checks.get(next.id) ?? []).length
      return [[book.id, { chapter: next.id, title: next.title, questions }]]
    }),
  )
  const capstones = new Map(
    all.flatMap(book =>
      'capstone' in book && book.capstone.length > 0 && !capstonePassed(book.capstone, done)
        ? [[book.id, book.capstone.length]]
        : [],
    ),
  )
  const labs = new Map(
    all.flatMap(book =>
      book.labs
        .flatMap(({ id, title, minutes }) =>
          minutes && !done.labs.has(id) ? [[book.id, { id, title, minutes }] as const] : [],
        )
        .slice(0, 1),
    ),
  )
  const target = route?.target
  const today = world.clock().wall
  const week = world.store.reading.daysSince(dayOf(daysBefore(today, 6)))
  return {
    place,
    next: nextSteps({
      shelf,
      exams,
      route: route?.tracks.flatMap(track => track.stops.map(stop => stop.code)) ?? [],
      reading: place,
      unread,
      unchecked,
      capstones,
      labs,
      weakest: weakestObjective(world),
    }),
    route,
    level: levelsOf(world, shelf, exams, done).find(level => level.id === target) ?? null,
    week: {
      studiedMs: week.reduce((sum, each) => sum + each.ms, 0),
      plannedMs: profile.hoursPerWeek * 3_600_000,
    },
  }
}

function placeOf(world: World) {
  const last = world.store.reading.lastPlace()
  if (!last || !world.library.has('chapter', last.chapter)) return null
  const chapter = world.library.document('chapter', last.chapter)
  const book = bookOf(world, chapter.owner)
  const entry = book.chapters.find(each => each.id === chapter.id)
  const done = studied(world)
  const share = entry ? reachedShare(entry, done) : 0
  return {
    chapter: chapter.id,
    title: chapter.title,
    owner: book.id,
    ownerTitle: book.title,
    number: chapter.number,
    of: book.chapters.length + book.coming.length,
    paragraph: last.paragraph,
    lastWords: last.words,
    minutesLeft: Math.round(chapter.minutes.typical * (1 - share)),
    read: entry !== undefined && chapterRead(entry, done),
    at: last.at,
  }
}
