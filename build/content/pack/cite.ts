import type { Node } from 'mdast'
import type { Citation } from '#core/library/compiled-chapter.ts'
import type { Source } from '#core/library/source.ts'
import { type Cited, citationsIn, colonsIn, parseMarkdown } from '../markdown.ts'

/** Numbers the references of one chapter in the order they are met; the same fact keeps its number. */
export class Citations {
  readonly #sources: ReadonlyMap<string, Source>
  readonly #numbers = new Map<string, Citation>()

  constructor(sources: ReadonlyMap<string, Source>) {
    this.#sources = sources
  }

  get all(): Citation[] {
    return [...this.#numbers.values()]
  }

  /** The numbered reference, or null when no such source stands in the library. */
  number(cited: Pick<Cited, 'source' | 'fact'>): Citation | null {
    const key = `${cited.source}#${cited.fact ?? ''}`
    const known = this.#numbers.get(key)
    if (known) return known
    const source = this.#sources.get(cited.source)
    if (!source) return null
    const citation = describe(source, cited.fact, this.#numbers.size + 1)
    this.#numbers.set(key, citation)
    return citation
  }

  /** The same for references by name, each a source or one of its facts: source#fact. */
  numberAll(refs: readonly string[]): Citation[] {
    return refs.flatMap(ref => {
      const [source = '', fact] = ref.split('#')
      return this.number({ source, ...(fact ? { fact } : {}) }) ?? []
    })
  }

  /** A stretch of parsed Markdown with every [@source#fact] as [n](source:n); offsets are those of `markdown`. */
  resolve(markdown: string, root: Node, from = 0, to = markdown.length): string {
    const edits = [
      ...citationsIn(markdown, root)
        .filter(cited => cited.start >= from && cited.end <= to)
        .map(cited => {
          const citation = this.number(cited)
          // The mark stands at the word it speaks for; authors write it apart. Two marks stay apart.
          const before = markdown.slice(from, cited.start).trimEnd()
          const start = before.endsWith(']') ? cited.start : from + before.length
          return { ...cited, start, text: citation ? `[${citation.n}](source:${citation.n})` : '' }
        }),
      ...colonsIn(root).map(at => ({ start: at, end: at, text: '\\' })),
    ]
    let text = ''
    let at = from
    for (const edit of edits.sort((a, b) => a.start - b.start)) {
      if (edit.start < from || edit.end > to) continue
      text += markdown.slice(at, edit.start) + edit.text
      at = edit.end
    }
    return text + markdown.slice(at, to)
  }

  /** The same for a text that stands alone, such as the story of a case. */
  resolveText(markdown: string): string {
    return this.resolve(markdown, parseMarkdown(markdown))
  }
}

function describe(source: Source, factId: string | undefined, n: number): Citation {
  const fact = source.facts.find(each => each.id === factId)
  return {
    n,
    source: source.id,
    ...(factId ? { fact: factId } : {}),
    says: fact?.says ?? '',
    where: fact?.where ?? '',
    title: source.title,
    authors: source.authors,
    publisher: source.publisher,
    year: source.year,
    url: source.url,
    openedAt: [...new Set(source.opened.map(each => each.date))].sort(),
    checked: source.opened.some(each => each.reader === 'second'),
  }
}
