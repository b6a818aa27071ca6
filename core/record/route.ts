import type { RouteView, Stop } from '../api/study.ts'
import type { Dependency, LearningPath } from '../library/catalogue.ts'

/** A stop before it is known which one is advised. */
export type PlainStop = Omit<Stop, 'advised' | 'why'>

/**
 * The one stop to do next: first what is under way, else the first of the route that can be done now and whose strong
 * dependencies are done or cannot be done yet. What is still being written is never advised.
 */
export function advisedNext(
  codes: readonly string[],
  stops: ReadonlyMap<string, PlainStop>,
  dependencies: readonly Dependency[],
): string | null {
  const can = (code: string) => ['open', 'under-way'].includes(stops.get(code)?.standing ?? 'coming')
  const waits = (code: string) =>
    dependencies.some(each => each.after === code && each.strength === 'strong' && can(each.before))
  const doable = codes.filter(can)
  return (
    doable.find(code => stops.get(code)?.standing === 'under-way') ??
    doable.find(code => !waits(code)) ??
    doable[0] ??
    null
  )
}

export function routeView(
  path: LearningPath,
  stops: ReadonlyMap<string, PlainStop>,
  dependencies: readonly Dependency[],
): RouteView {
  const codes = path.tracks.flatMap(track => track.steps.map(step => step.code))
  const next = advisedNext(codes, stops, dependencies)
  const tracks = path.tracks.map(track => ({
    title: track.title,
    stops: track.steps.flatMap(step => {
      const stop = stops.get(step.code)
      return stop ? [{ ...stop, advised: step.code === next, why: step.why }] : []
    }),
  }))
  const all = tracks.flatMap(track => track.stops)
  return {
    id: path.id,
    role: path.role,
    about: path.about,
    target: path.target,
    hoursIndex: path.hoursIndex,
    tracks,
    done: all.filter(stop => stop.standing === 'done').length,
    of: all.length,
    prerequisites: path.prerequisites,
    bridge: path.bridge,
  }
}
