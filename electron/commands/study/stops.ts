import type { ExamItem, LevelView, RouteView, ShelfItem } from '#core/api/study.ts'
import { levelView } from '#core/record/level.ts'
import { type PlainStop, routeView } from '#core/record/route.ts'
import type { Studied } from '#core/record/studied.ts'
import type { World } from '../../world.ts'

/** Every station of the map by code. */
export function stopsOf(shelf: readonly ShelfItem[], exams: readonly ExamItem[]): Map<string, PlainStop> {
  const modules = shelf
    .filter(item => item.kind === 'module')
    .map(item => ({
      code: item.code,
      id: item.id,
      kind: 'module' as const,
      title: item.title,
      standing: item.standing,
      minutes: item.standing === 'coming' ? null : item.minutes,
      best: null,
      place: placeOf(item),
    }))
  const sat = exams.map(item => ({
    code: item.code,
    id: item.id,
    kind: 'exam' as const,
    title: item.title,
    standing: item.standing,
    minutes: item.standing === 'coming' ? null : { fast: item.minutes, typical: item.minutes },
    best: item.best,
    place: null,
  }))
  return new Map([...modules, ...sat].map(stop => [stop.code, stop]))
}

/** Where one stands in a module, in words; null before anything of it is done. */
function placeOf({ standing, read, chapters, labsPassed }: ShelfItem): string | null {
  const done = [
    standing === 'under-way' ? `${read} of ${chapters} chapters` : '',
    labsPassed > 0 ? `${labsPassed} ${labsPassed === 1 ? 'lab' : 'labs'} passed` : '',
  ]
  return done.filter(Boolean).join(', ') || null
}

/** The learner's route, or the one asked for. Null before a role is chosen. */
export function routeOf(
  world: World,
  role: string | null,
  stops: ReadonlyMap<string, PlainStop>,
): RouteView | null {
  if (!role || !world.library.has('path', role)) return null
  return routeView(world.library.document('path', role), stops, world.library.catalogue().dependencies)
}

export function levelsOf(
  world: World,
  shelf: readonly ShelfItem[],
  exams: readonly ExamItem[],
  done: Studied,
): LevelView[] {
  const { library } = world
  const modules = library.catalogue().modules.map(({ id }) => library.document('module', id))
  const countable = {
    modules: modules.map(module => ({
      code: module.code,
      track: module.track,
      done: shelf.find(item => item.id === module.id)?.standing === 'done',
      possible:
        module.chapters.length > 0 &&
        module.coming.length === 0 &&
        module.labs.filter(lab => !lab.coming).length >= Math.ceil(module.labs.length / 2),
    })),
    exams: exams.map(({ code, best, passMark, standing }) => ({
      code,
      best,
      passMark,
      possible: standing !== 'coming',
    })),
    labs: library
      .documents('lab')
      .map(({ id, owner }) => ({ ofModule: library.has('module', owner), passed: done.labs.has(id) })),
  }
  const spent = world.store.reading.spentBySubject()
  const known = new Map(
    [...shelf, ...exams].map(({ code, id, title }) => [code, { title, studiedMs: spent.get(id) ?? 0 }]),
  )
  return library.catalogue().levels.map(id => levelView(library.document('level', id), countable, known))
}
