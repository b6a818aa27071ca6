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
      place: item.standing === 'under-way' ? `${item.read} of ${item.chapters} chapters` : null,
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
    labs: { passed: done.labs.size, possible: library.documents('lab').length },
  }
  return library.catalogue().levels.map(id => levelView(library.document('level', id), countable))
}
