import type { Replies } from '#core/api.ts'
import type { Library, SearchRow } from './open-library.ts'

type Hit = Replies<'search.find'>[number]

/** Ranked hits for what was typed so far: every word must occur, the last one may be unfinished. */
export function search(library: Library, typed: string, limit: number): Hit[] {
  const words = typed.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0) return []
  // Quoted, so that nothing typed is ever read as query syntax.
  const query = words.map((word, i) => (i === words.length - 1 ? `"${word}"*` : `"${word}"`)).join(' ')
  return library.matches(query, limit).map(row => ({
    kind: row.kind,
    title: row.title,
    within: within(library, row),
    snippet: snippet(row.body, words),
    coming: coming(library, row),
    to: target(row),
  }))
}

/** Kinds that stand in a chapter and are found there. */
const inChapters = ['chapter', 'case', 'example']

function within(library: Library, { kind, ref }: SearchRow): string {
  return inChapters.includes(kind) ? library.document('chapter', ref).title : ''
}

/** True of what is named in the catalogue and cannot be opened yet. */
function coming(library: Library, { kind, ref }: SearchRow): boolean {
  switch (kind) {
    case 'module':
    case 'guide':
      return library.document(kind, ref).chapters.length === 0
    case 'exam':
      return !library.exam(ref).open
    default:
      return false
  }
}

function target({ kind, ref, section }: SearchRow): string {
  switch (kind) {
    case 'chapter':
    case 'case':
    case 'example':
      return `/read/${ref}${section && section !== 'start' ? `/${section}` : ''}`
    case 'module':
    case 'guide':
      return `/book/${ref}`
    default:
      return `/${kind}/${ref}`
  }
}

const around = 90

/** The stretch of text around the first found word, found words between \u0001 and \u0002. */
export function snippet(body: string, words: readonly string[]): string {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})[\\p{L}\\p{N}]*`, 'giu')
  const first = body.search(pattern)
  const from = first > around ? body.indexOf(' ', first - around) + 1 : 0
  const stretch = body.slice(from, from + 3 * around).replace(/\s+/g, ' ')
  const marked = stretch.replace(pattern, '\u0001$&\u0002')
  return `${from > 0 ? '… ' : ''}${marked}${from + 3 * around < body.length ? ' …' : ''}`
}
