import type { RenamedKind } from '#core/library/compiled.ts'
import type { Library } from './library.ts'
import { fullId } from './pack/shelves.ts'

/** An entry that learners' progress is kept under, with every name it had before, each as it stood in full. */
export interface Renamable {
  kind: RenamedKind
  id: string
  was: readonly string[]
  file: string
  line: number
}

export interface Rename {
  kind: RenamedKind
  was: string
  id: string
}

export function renamables(library: Library): Renamable[] {
  const owned = (kind: RenamedKind, entries: Library['chapters' | 'questions' | 'labs']) =>
    entries.map(({ id, owner, file, value, lineOf }) => ({
      kind,
      id,
      was: value.was.map(name => fullId(name, owner)),
      file,
      line: lineOf('was'),
    }))
  return [
    ...library.owners.map(({ id, entry: { file, value, lineOf } }) => ({
      kind: 'owner' as const,
      id,
      was: value.was,
      file,
      line: lineOf('was'),
    })),
    ...owned('chapter', library.chapters),
    ...owned('question', library.questions),
    ...owned('lab', library.labs),
  ]
}

/** Old names to new ones, in order. What stands in an owner was renamed with it, unless another claims the name itself. */
export function renames(library: Library): Rename[] {
  const found = new Map<string, Rename>()
  const put = ({ kind, id }: Renamable, was: string) => {
    const name = `${kind} ${was}`
    if (was !== id && !found.has(name)) found.set(name, { kind, was, id })
  }
  const all = renamables(library)
  for (const each of all) for (const was of each.was) put(each, was)
  for (const owner of all.filter(each => each.kind === 'owner' && each.was.length > 0)) {
    const place = `${owner.id}/`
    for (const each of all.filter(({ id }) => id.startsWith(place))) {
      const slugs = [each.id, ...each.was]
        .filter(id => id.startsWith(place))
        .map(id => id.slice(place.length))
      for (const was of owner.was) for (const slug of slugs) put(each, `${was}/${slug}`)
    }
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rename]) => rename)
}
