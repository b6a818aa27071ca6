import { visit } from 'unist-util-visit'
import type { Library } from '../library.ts'
import { parseMarkdown } from '../markdown.ts'
import { fullId } from '../pack/shelves.ts'
import type { Check, Desk } from './check.ts'
import { placeOf } from './place-of.ts'
import { checkReferences } from './references.ts'
import { proseOf } from './texts.ts'

const callouts = ['note', 'caution', 'when-not', 'question']
const shown = ['example', 'diagram', 'case', 'simulator']

/** Links and directives of texts lead somewhere; what stands beside a text is shown by one. */
export const checkLinks: Check = (library, desk) => {
  const known = {
    'term:': new Set(library.terms.map(each => each.value.id)),
    'pattern:': new Set(library.patterns.map(each => each.value.id)),
    'chapter:': new Set(library.chapters.map(each => each.id)),
  }
  const ids: Record<string, Set<string>> = {
    example: new Set(library.examples.map(each => each.id)),
    diagram: new Set(library.diagrams.map(each => each.id)),
    case: new Set(library.cases.map(each => each.id)),
    simulator: new Set(library.catalogue?.value.simulators.map(each => each.id) ?? []),
  }
  const checkLink = (file: string, line: number, url: string) => {
    const kind = (['term:', 'pattern:', 'chapter:'] as const).find(each => url.startsWith(each))
    const target = kind ? url.slice(kind.length) : ''
    if (!kind)
      desk.say(
        'links',
        file,
        line,
        `${url} is an outside address; cite a source record as [@source#fact] instead.`,
      )
    else if (!known[kind].has(target))
      desk.say(
        'links',
        file,
        line,
        `There is no ${kind.slice(0, -1)} ${target}; write it or mend the link.`,
        placeOf(library, kind.slice(0, -1), target),
      )
  }
  for (const { file, line, markdown } of proseOf(library)) {
    if (markdown?.includes('](') || markdown?.includes('://'))
      visit(parseMarkdown(markdown), 'link', ({ url }) => checkLink(file, line, url))
  }
  for (const chapter of library.chapters) {
    for (const link of chapter.text.links) checkLink(chapter.file, link.line, link.url)
    for (const { kind, name, id, line } of chapter.text.directives) {
      if (kind === 'container' && !callouts.includes(name))
        desk.say(
          'links',
          chapter.file,
          line,
          `There is no callout called ${name}; use ${callouts.join(', ')}.`,
        )
      else if (kind === 'leaf' && !shown.includes(name))
        desk.say(
          'links',
          chapter.file,
          line,
          `There is no directive called ${name}; use ${shown.join(', ')}.`,
        )
      else if (kind === 'leaf' && !id)
        desk.say('links', chapter.file, line, `::${name} needs an id, for example ::${name}{id="…"}.`)
      else if (
        kind === 'leaf' &&
        id &&
        !ids[name]?.has(name === 'simulator' ? id : fullId(id, chapter.owner))
      )
        desk.say(
          'links',
          chapter.file,
          line,
          `There is no ${name} called ${id}; write it or mend the id.`,
          placeOf(library, name, fullId(id, chapter.owner)),
        )
    }
  }
  checkShown(library, desk)
  checkReferences(library, desk)
}

function checkShown(library: Library, desk: Desk): void {
  const used = new Set(
    library.chapters.flatMap(chapter =>
      chapter.text.directives.map(each => `${each.name} ${fullId(each.id ?? '', chapter.owner)}`),
    ),
  )
  const entries = [
    ...library.examples.map(each => ['example', each] as const),
    ...library.diagrams.map(each => ['diagram', each] as const),
    ...library.cases.map(each => ['case', each] as const),
  ]
  for (const [kind, { id, file }] of entries) {
    if (!used.has(`${kind} ${id}`))
      desk.say(
        'links',
        file,
        1,
        `No chapter shows this ${kind}; show it or remove it.`,
        placeOf(library, 'chapter', id),
      )
  }
}
