import { createHash } from 'node:crypto'
import type { Code, RootContent } from 'mdast'
import type { CompiledCase } from '#core/library/compiled.ts'
import type { CompiledChapter, CompiledCode, CompiledSection } from '#core/library/compiled-chapter.ts'
import { minutesOf } from '#core/library/study-time.ts'
import type { Section } from '../chapter-text.ts'
import { drawDiagram } from '../diagram/draw.ts'
import type { CaseEntry, ChapterEntry, ExampleEntry } from '../library.ts'
import { plain, walk } from '../markdown.ts'
import { Citations } from './cite.ts'
import { tokenise } from './code-tokens.ts'
import { chapterLoad, proseWords } from './load.ts'
import { fullId, type Shelves } from './shelves.ts'

/** A chapter as the reader gets it, and the cases it shows, whose references share its numbers. */
export function compileChapter(
  shelves: Shelves,
  chapter: ChapterEntry,
): { document: CompiledChapter; cases: CompiledCase[] } {
  const { text, owner, value: head } = chapter
  const citations = new Citations(shelves.sources)
  const cases = numberInOrder(shelves, chapter, citations)
  const shown = (name: string) =>
    text.directives.flatMap(each => (each.name === name && each.id ? [each.id] : []))
  const linked = (kind: string) =>
    [
      ...new Set(
        text.links.flatMap(link => (link.url.startsWith(kind) ? [link.url.slice(kind.length)] : [])),
      ),
    ].sort()
  const fragments: [string, CompiledCode][] = []
  const objectives = shelves.library.owners.find(each => each.id === owner)?.entry.value.objectives ?? []
  const document: CompiledChapter = {
    id: chapter.id,
    owner,
    number: chapter.number,
    title: head.title,
    objectives: objectives.filter(each => head.objectives.includes(each.id)),
    summary: head.summary,
    words: proseWords(chapter),
    minutes: minutesOf({ ...chapterLoad(shelves, chapter), tasks: 0 }),
    outline: text.sections
      .filter(section => section.heading !== '')
      .map(({ id, heading, depth }) => ({ id, text: heading, depth })),
    sections: text.sections.map(section => compileSection(chapter, section, citations, fragments)),
    codes: Object.fromEntries([
      ...fragments,
      ...shown('example').flatMap(id => {
        const example = shelves.examples.get(fullId(id, owner))
        return example ? [[id, compileExample(example)] as const] : []
      }),
    ]),
    diagrams: Object.fromEntries(
      shown('diagram').flatMap(id => {
        const diagram = shelves.diagrams.get(fullId(id, owner))
        const drawn = diagram && drawDiagram(diagram.text)
        return drawn ? [[id, drawn] as const] : []
      }),
    ),
    simulators: Object.fromEntries(
      shown('simulator').flatMap(id => {
        const simulator = shelves.simulators.get(id)
        return simulator ? [[id, { title: simulator.title, ready: simulator.ready }] as const] : []
      }),
    ),
    citations: citations.all,
    cases: Object.fromEntries(shown('case').map(id => [id, fullId(id, owner)])),
    terms: linked('term:'),
    patterns: linked('pattern:'),
    check: shelves.library.questions
      .filter(each => each.chapter === chapter.id && each.value.status === 'live')
      .map(each => each.id)
      .sort(),
  }
  return { document, cases }
}

/** Numbers references as the eye meets them: those of a case where the case stands. */
function numberInOrder(shelves: Shelves, chapter: ChapterEntry, citations: Citations): CompiledCase[] {
  const places = [
    ...chapter.text.citations.map(cited => ({ at: cited.start, cited, shown: undefined })),
    ...chapter.text.directives.flatMap(each => {
      const shown = each.name === 'case' ? shelves.cases.get(fullId(each.id ?? '', chapter.owner)) : undefined
      return shown ? [{ at: each.start, cited: undefined, shown }] : []
    }),
  ].sort((a, b) => a.at - b.at)
  const cases: CompiledCase[] = []
  for (const { cited, shown } of places) {
    if (cited) citations.number(cited)
    else cases.push(compileCase(shown, citations))
  }
  return cases
}

export function compileCase(entry: CaseEntry, citations: Citations): CompiledCase {
  const { sources, ...told } = entry.value
  const story = citations.resolveText(told.story.trim())
  const references = citations.numberAll(sources)
  const numbers = [...story.matchAll(/\]\(source:(\d+)\)/g)].map(match => Number(match[1]))
  const named = citations.all.filter(each => numbers.includes(each.n))
  const all = [...new Set([...named, ...references])].sort((a, b) => a.n - b.n)
  return { ...told, story, id: entry.id, owner: entry.owner, citations: all }
}

/** Fenced fragments of the section go to `fragments`. */
function compileSection(
  chapter: ChapterEntry,
  section: Section,
  citations: Citations,
  fragments: [string, CompiledCode][],
): CompiledSection {
  const { markdown } = chapter.text
  const taken = new Map<string, number>()
  const textOf = (block: RootContent) =>
    citations.resolve(markdown, block, block.position?.start.offset, block.position?.end.offset)
  const [definitions, blocks] = [true, false].map(wanted =>
    section.blocks.filter(block => (block.type === 'definition') === wanted),
  ) as [RootContent[], RootContent[]]
  return {
    id: section.id,
    heading: section.heading,
    depth: section.depth,
    paragraphs: blocks.map(block => {
      const named = paragraphOf(block, section.id, taken)
      fragments.push(...fragmentsOf(block, named.id))
      // A block has to be readable alone, so the addresses of its section come along.
      return { ...named, markdown: [block, ...definitions].map(textOf).join('\n\n') }
    }),
  }
}

function paragraphOf(block: RootContent, section: string, taken: Map<string, number>) {
  const attributes = 'attributes' in block ? JSON.stringify(block.attributes) : ''
  const text = plain(block).replace(/\s+/g, ' ').trim()
  const hash = createHash('sha256').update(`${section}\0${block.type}\0${attributes}\0${text}`).digest('hex')
  const short = hash.slice(0, 10)
  const times = (taken.get(short) ?? 0) + 1
  taken.set(short, times)
  return { id: times === 1 ? short : `${short}-${times}`, start: cutWords(text, 90) }
}

function cutWords(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length))} …`
}

function fragmentsOf(block: RootContent, paragraph: string): [string, CompiledCode][] {
  const found: [string, CompiledCode][] = []
  walk(block, node => {
    if (node.type !== 'code') return
    const { lang, value } = node as Code
    const language = lang ?? ''
    found.push([
      `${paragraph}:${found.length}`,
      { language, lines: tokenise(value, language), executed: false },
    ])
  })
  return found
}

export function compileExample(example: ExampleEntry): CompiledCode {
  const { file, title, purpose, language, check, expect } = example.value
  return {
    language,
    file,
    title,
    purpose,
    lines: tokenise(example.code, language),
    executed: check === 'run',
    ...(check === 'run' && expect !== undefined ? { prints: expect } : {}),
  }
}
