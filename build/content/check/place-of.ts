import type { Library } from '../library.ts'

const folders: Record<string, string> = {
  example: 'examples',
  diagram: 'diagrams',
  case: 'cases',
  chapter: 'chapters',
}

/**
 * Where an entry would stand, as the beginning of a path. A complaint that something is missing is kept back when a
 * file there could not be read: mending that file is enough.
 */
export function placeOf(library: Library, kind: string, id: string): string {
  if (kind === 'term') return 'glossary/'
  if (kind === 'misconception') return 'misconceptions/'
  if (kind === 'pattern' || kind === 'source') return `${kind}s/${id}.`
  const [owner, slug] = id.split('/')
  const folder = library.owners.find(each => each.id === owner)?.folder ?? owner
  return kind === 'chapter' ? `${folder}/chapters/` : `${folder}/${folders[kind] ?? kind}/${slug}.`
}
