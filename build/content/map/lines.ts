import type { Library } from '../library.ts'

export interface Stop {
  code: string
  id: string
  kind: 'module' | 'exam'
  title: string
  track: string
}

export interface Line {
  id: string
  title: string
  /** Along the line. */
  main: Stop[]
  /** A way round by one stop, between two of the main ones. */
  branch: { from: Stop; stop: Stop; to: Stop } | null
}

/** Tracks of the index that share a line on the map. */
const lines: [id: string, title: string, tracks: string[]][] = [
  ['architecture', 'Architecture', ['architecture', 'security']],
  ['coordination', 'Coordination and data', ['coordination', 'data-management']],
  ['resilience', 'Resilience and observability', ['resilience', 'observability']],
  ['core', 'Core principles', ['laws', 'pillars']],
  ['deployment', 'Deployment', ['deployment']],
]

export interface Edge {
  before: string
  after: string
  strength: 'strong' | 'weak'
  why: string
}

export function linesOf(library: Library): Line[] {
  const stops = library.owners.flatMap((owner): Stop[] => {
    if (owner.kind === 'guide') return []
    const { code, title, track } = owner.entry.value
    return [{ code, id: owner.id, kind: owner.kind, title, track }]
  })
  const edges = library.catalogue?.value.dependencies ?? []
  return lines.flatMap(([id, title, tracks]) => {
    const own = stops.filter(stop => tracks.includes(stop.track))
    if (own.length === 0) return []
    const inside = edges.filter(
      edge => own.some(stop => stop.code === edge.before) && own.some(stop => stop.code === edge.after),
    )
    const branch = branchOf(own, inside)
    const main = inOrder(
      own.filter(stop => stop !== branch?.stop),
      inside,
      tracks,
    )
    return [{ id, title, main, branch }]
  })
}

/** The first module that both follows and precedes others of its line, beside another way between them. */
function branchOf(stops: readonly Stop[], edges: readonly Edge[]): Line['branch'] {
  const strong = edges.filter(edge => edge.strength === 'strong')
  for (const stop of [...stops].sort(byCode)) {
    const from = stops.find(each => strong.some(e => e.before === each.code && e.after === stop.code))
    const to = stops.find(each => strong.some(e => e.before === stop.code && e.after === each.code))
    const beside = strong.some(e => e.after === to?.code && e.before !== stop.code && e.before !== from?.code)
    if (from && to && beside) return { from, stop, to }
  }
  return null
}

/** What others build on comes first; then modules before exams, exams that the line prepares before others, then by code. */
function inOrder(stops: readonly Stop[], edges: readonly Edge[], tracks: readonly string[]): Stop[] {
  const left = [...stops]
  const done: Stop[] = []
  const weight = (stop: Stop) => {
    const prepared = stop.kind === 'module' || edges.some(edge => edge.after === stop.code)
    return (stop.kind === 'exam' ? 100 : 0) + (prepared ? 0 : 10) + tracks.indexOf(stop.track)
  }
  while (left.length > 0) {
    const free = left.filter(
      stop => !left.some(each => edges.some(e => e.before === each.code && e.after === stop.code)),
    )
    const next = [...(free.length > 0 ? free : left)].sort((a, b) => weight(a) - weight(b) || byCode(a, b))[0]
    if (!next) break
    done.push(next)
    left.splice(left.indexOf(next), 1)
  }
  return done
}

function byCode(a: Stop, b: Stop): number {
  return Number(a.code.slice(1)) - Number(b.code.slice(1))
}
