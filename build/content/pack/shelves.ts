import type { Source } from '#core/library/source.ts'
import type { CaseEntry, DiagramEntry, ExampleEntry, Library } from '../library.ts'

/** The library by id, for whoever follows a reference. */
export interface Shelves {
  library: Library
  sources: ReadonlyMap<string, Source>
  examples: ReadonlyMap<string, ExampleEntry>
  diagrams: ReadonlyMap<string, DiagramEntry>
  cases: ReadonlyMap<string, CaseEntry>
  simulators: ReadonlyMap<string, { title: string; tasks: number; ready: boolean }>
}

export function shelve(library: Library): Shelves {
  return {
    library,
    sources: new Map(library.sources.map(each => [each.value.id, each.value])),
    examples: new Map(library.examples.map(each => [each.id, each])),
    diagrams: new Map(library.diagrams.map(each => [each.id, each])),
    cases: new Map(library.cases.map(each => [each.id, each])),
    simulators: new Map((library.catalogue?.value.simulators ?? []).map(each => [each.id, each])),
  }
}

/** An id written in a text: of the same owner, or `<owner>/<id>` of another. */
export function fullId(written: string, owner: string): string {
  return written.includes('/') ? written : `${owner}/${written}`
}
