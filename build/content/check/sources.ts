import type { Source } from '#core/library/source.ts'
import type { Library } from '../library.ts'
import { citationsIn, parseMarkdown } from '../markdown.ts'
import type { Check, Desk } from './check.ts'
import { placeOf } from './place-of.ts'
import { proseOf } from './texts.ts'

interface Use {
  ref: string
  file: string
  line: number
}

/** Every cited source and fact exists; what ships was opened by two readers; no source lies about unused. */
export const checkSources: Check = (library, desk) => {
  const sources = new Map(library.sources.map(each => [each.value.id, each]))
  const uses = usesOf(library)
  for (const { ref, file, line } of uses) {
    const [id = '', fact] = ref.split('#')
    const source = sources.get(id)
    if (!source)
      desk.say(
        'sources',
        file,
        line,
        `There is no source ${id}; write sources/${id}.yml or mend the name.`,
        placeOf(library, 'source', id),
      )
    else if (fact && !source.value.facts.some(each => each.id === fact))
      desk.say(
        'sources',
        file,
        line,
        `The source ${id} holds no fact ${fact}; its facts are ${names(source.value)}.`,
      )
  }
  checkStrays(library, desk)
  const used = new Set(uses.map(each => each.ref.split('#')[0]))
  for (const { file, value, lineOf } of library.sources) {
    const begun = value.facts.length === 0 && value.opened.length === 0
    if (!used.has(value.id) && !begun)
      desk.say('sources', file, 1, 'Nothing cites this source; cite it or remove it.')
    const readers = new Set(value.opened.map(each => each.reader))
    for (const reader of ['first', 'second'] as const) {
      if (!readers.has(reader) && value.facts.length > 0)
        desk.say(
          'sources-opened',
          file,
          lineOf('opened'),
          `No ${reader} reader has opened this source; open it, compare each fact, and note date and way.`,
        )
    }
    const twice = value.facts.find((fact, i) => value.facts.some((each, k) => k < i && each.id === fact.id))
    if (twice) desk.say('sources', file, lineOf('facts'), `Two facts are called ${twice.id}; rename one.`)
  }
}

/** Elsewhere than in chapters and stories a citation would be shown as it is written. */
function checkStrays(library: Library, desk: Desk): void {
  for (const { file, line, markdown, kind } of proseOf(library)) {
    if (kind === 'case' || !markdown?.includes('[@')) continue
    for (const { source } of citationsIn(markdown, parseMarkdown(markdown)))
      desk.say(
        'sources',
        file,
        line,
        `[@${source}] is not shown as a reference here; name it under the sources of this entry.`,
      )
  }
}

function names(source: Source): string {
  return source.facts.map(fact => fact.id).join(', ') || 'none yet'
}

function usesOf(library: Library): Use[] {
  const uses: Use[] = []
  for (const chapter of library.chapters) {
    for (const { source, fact, line } of chapter.text.citations)
      uses.push({ ref: fact ? `${source}#${fact}` : source, file: chapter.file, line })
  }
  for (const { file, value, lineOf } of library.cases) {
    for (const { source, fact } of citationsIn(value.story, parseMarkdown(value.story)))
      uses.push({ ref: fact ? `${source}#${fact}` : source, file, line: lineOf('story') })
    value.sources.forEach((ref, i) => {
      uses.push({ ref, file, line: lineOf('sources', i) })
    })
  }
  for (const { file, value, lineOf } of library.questions) {
    value.refs.sources.forEach((ref, i) => {
      uses.push({ ref, file, line: lineOf('refs', 'sources', i) })
    })
  }
  for (const { file, value, lineOf } of library.patterns) {
    value.sources.forEach((ref, i) => {
      uses.push({ ref, file, line: lineOf('sources', i) })
    })
  }
  return uses
}
