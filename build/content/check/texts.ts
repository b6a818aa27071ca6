import type { Node } from 'mdast'
import type { Library } from '../library.ts'
import { parseMarkdown, plain } from '../markdown.ts'

/** A stretch of our own prose with the place where it stands. */
export interface Prose {
  file: string
  line: number
  text: string
  /** As it was written; absent for the text of chapters, which have been read as Markdown already. */
  markdown?: string
  /** What kind of entry it belongs to. */
  kind:
    | 'chapter'
    | 'question'
    | 'case'
    | 'scenario'
    | 'pattern'
    | 'term'
    | 'misconception'
    | 'flashcard'
    | 'lab'
    | 'other'
}

const known = new WeakMap<Library, Prose[]>()

/** Every text of the library that a learner reads, code and titles left out. */
export function proseOf(library: Library): Prose[] {
  const before = known.get(library)
  if (before) return before
  const all = collect(library)
  known.set(library, all)
  return all
}

function collect(library: Library): Prose[] {
  return [
    ...library.chapters.flatMap(chapter => [
      ...fields('chapter', chapter, { summary: chapter.value.summary }),
      ...markdownBlocks(chapter.text.root.children, chapter.file, chapter.text.above, 'chapter'),
    ]),
    ...library.questions.flatMap(question => questionTexts(question)),
    ...library.cases.flatMap(each => {
      const { story, lesson, reflect } = each.value
      return fields('case', each, { story, lesson, reflect })
    }),
    ...library.scenarios.flatMap(each => {
      const { id: _id, title: _title, objectives: _objectives, status: _status, ...texts } = each.value
      return fields('scenario', each, texts)
    }),
    ...library.patterns.flatMap(each => {
      const { context, forces, solution, consequences, whenNot } = each.value
      return fields('pattern', each, { context, forces, solution, consequences, whenNot })
    }),
    ...library.terms.flatMap(each => fields('term', each, { means: each.value.means })),
    ...library.misconceptions.flatMap(each =>
      fields('misconception', each, { belief: each.value.belief, truth: each.value.truth }),
    ),
    ...library.flashcards.flatMap(each =>
      fields('flashcard', each, { front: each.value.front, back: each.value.back }),
    ),
    ...library.labs.flatMap(lab => [
      ...fields('lab', lab, { hints: lab.value.hints, groups: lab.value.groups.map(each => each.words) }),
      ...page(lab.brief, `${lab.folder}/brief.md`),
      ...page(lab.debrief, `${lab.folder}/debrief.md`),
    ]),
    ...library.owners.flatMap(({ entry }) => fields('other', entry, { about: entry.value.about })),
    ...library.diagrams.map(each => ({
      file: each.file,
      line: each.text.altLine,
      text: each.text.alt,
      kind: 'other' as const,
    })),
  ]
}

type Located = { file: string; lineOf: (...path: PropertyKey[]) => number }

function questionTexts(question: Library['questions'][number]): Prose[] {
  const { value } = question
  const parts = {
    stem: value.stem,
    why: value.why,
    ...('options' in value ? { options: value.options.map(({ text, why }) => ({ text, why })) } : {}),
    ...('items' in value ? { items: value.items.map(({ text, why }) => ({ text, why })) } : {}),
    ...('prompts' in value ? { prompts: value.prompts.map(({ text, why }) => ({ text, why })) } : {}),
    ...('answers' in value ? { answers: value.answers } : {}),
    ...('slips' in value ? { slips: value.slips.map(({ why }) => ({ why })) } : {}),
  }
  return fields('question', question, parts)
}

/** Every text inside a value, found by walking it, with the line of its field. */
function fields(kind: Prose['kind'], at: Located, value: unknown, path: PropertyKey[] = []): Prose[] {
  if (typeof value === 'string') {
    const text = /[`$*_[\]<|#~\\&:]|^\s*([-+>]|\d+\.)/m.test(value) ? plainOf(parseMarkdown(value)) : value
    return [{ file: at.file, line: at.lineOf(...path), text, markdown: value, kind }]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    fields(kind, at, each, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

function markdownBlocks(blocks: readonly Node[], file: string, above: number, kind: Prose['kind']): Prose[] {
  return blocks.flatMap(block => {
    const text = plainOf(block)
    return text ? [{ file, line: (block.position?.start.line ?? 0) + above, text, kind }] : []
  })
}

/** The blocks of a Markdown file of a lab. */
function page(markdown: string, file: string): Prose[] {
  return parseMarkdown(markdown).children.flatMap(block => {
    const { start, end } = block.position ?? {}
    const own = markdown.slice(start?.offset, end?.offset)
    return markdownBlocks([block], file, 0, 'lab').map(each => ({ ...each, markdown: own }))
  })
}

/** What names or announces a thing, with its place: titles, objectives, topics, purposes. */
export function titlesOf(library: Library): Omit<Prose, 'kind'>[] {
  const entries: readonly (Located & { value: { title?: string } })[] = [
    ...library.chapters,
    ...library.cases,
    ...library.scenarios,
    ...library.examples,
    ...library.patterns,
    ...library.labs,
    ...library.levels,
  ]
  return [
    ...entries.flatMap(each => fields('other', each, { title: each.value.title })),
    ...library.examples.flatMap(each => fields('other', each, { purpose: each.value.purpose })),
    ...library.owners.flatMap(({ entry }) => {
      const { topics, objectives } = { topics: [], ...entry.value }
      return fields('other', entry, { topics, objectives: objectives.map(({ words }) => ({ words })) })
    }),
    ...library.diagrams.map(({ file, text }) => ({ file, line: 1, text: text.title })),
  ]
}

/** Plain text without code and formulas. */
export function plainOf(node: Node): string {
  if (['code', 'inlineCode', 'math', 'inlineMath'].includes(node.type)) return ''
  if ('children' in node && Array.isArray(node.children)) {
    const inline = ['paragraph', 'link', 'emphasis', 'strong', 'heading'].includes(node.type)
    return node.children
      .map(child => plainOf(child as Node))
      .join(inline ? '' : ' ')
      .trim()
  }
  return plain(node)
}
