import type { Library } from '../library.ts'
import { parseMarkdown, plain } from '../markdown.ts'
import { fullId } from './shelves.ts'

export interface SearchRow {
  title: string
  body: string
  kind: string
  ref: string
  section: string
}

/** What a learner may search: everything that is read, and no question. */
export function searchRows(library: Library): SearchRow[] {
  const row = (kind: string, ref: string, title: string, body: readonly string[], section = '') => ({
    title,
    body: body.map(text).filter(Boolean).join('\n'),
    kind,
    ref,
    section,
  })
  return [
    ...library.chapters.flatMap(chapter =>
      chapter.text.sections.map(section => ({
        title: section.heading || chapter.value.title,
        body: section.blocks.map(block => plain(block).replace(/\s+/g, ' ').trim()).join('\n'),
        kind: 'chapter',
        ref: chapter.id,
        section: section.id,
      })),
    ),
    ...library.terms.map(({ value }) => row('term', value.id, value.term, [value.means])),
    ...library.patterns.map(({ value }) =>
      row('pattern', value.id, value.title, [
        value.context,
        value.solution,
        ...value.forces,
        ...value.consequences,
        ...value.whenNot,
      ]),
    ),
    ...library.cases.flatMap(({ id, value }) =>
      shownIn(library, 'case', id).map(({ chapter, section }) =>
        row('case', chapter, value.title, [value.organisation, value.story, value.lesson], section),
      ),
    ),
    ...library.scenarios.map(each => row('scenario', each.id, each.value.title, [each.value.context])),
    ...library.labs.map(each => row('lab', each.id, each.value.title, [each.brief])),
    ...library.owners.map(({ kind, id, entry: { value } }) =>
      row(kind, id, value.title, [value.about, ...('topics' in value ? value.topics : [])]),
    ),
    ...library.examples.flatMap(({ id, value }) =>
      shownIn(library, 'example', id).map(({ chapter, section }) =>
        row('example', chapter, value.title, [value.purpose], section),
      ),
    ),
  ]
}

/** The chapter and section that show a case or an example first; none when no text does. */
function shownIn(library: Library, name: string, id: string): { chapter: string; section: string }[] {
  for (const { id: chapter, owner, text } of library.chapters) {
    const shown = text.directives.find(each => each.name === name && fullId(each.id ?? '', owner) === id)
    const section = shown && text.sections.findLast(each => each.line <= shown.line)
    if (section) return [{ chapter, section: section.id }]
  }
  return []
}

function text(markdown: string): string {
  if (!/[`$*_[\]<|#~\\&:]|^\s*([-+>]|\d+\.)/m.test(markdown)) return markdown.replace(/\s+/g, ' ').trim()
  return plain({ type: 'root', children: parseMarkdown(markdown).children } as never)
    .replace(/\s+/g, ' ')
    .trim()
}
