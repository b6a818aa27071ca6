import type { Code, Heading, Link, Node, Root, RootContent } from 'mdast'
import { type Cited, citationsIn, parseMarkdown, plain, walk } from './markdown.ts'

export interface Section {
  id: string
  heading: string
  depth: number
  /** Line in the file. */
  line: number
  blocks: RootContent[]
}

export interface TextLink {
  url: string
  words: string
  line: number
}

export interface Directive {
  kind: 'leaf' | 'container'
  name: string
  /** The label in square brackets of a callout. */
  label: string
  id: string | undefined
  line: number
  /** Offset in the Markdown; what is drawn first is numbered first. */
  start: number
}

/** A chapter's prose, taken apart once. Lines are lines of the file. */
export interface ChapterText {
  markdown: string
  /** Lines of the file above the prose. */
  above: number
  root: Root
  sections: Section[]
  citations: Cited[]
  links: TextLink[]
  directives: Directive[]
  /** What stands in fenced fragments. */
  fences: string[]
}

export function readChapterText(markdown: string, above: number): ChapterText {
  const root = parseMarkdown(markdown)
  const sections = cut(root, above)
  const links: TextLink[] = []
  const directives: Directive[] = []
  const fences: string[] = []
  walk(root, node => {
    const line = (node.position?.start.line ?? 0) + above
    if (node.type === 'code') fences.push((node as Code).value)
    if (node.type === 'link') links.push({ url: (node as Link).url, words: plain(node), line })
    const directive = asDirective(node, line)
    if (directive) directives.push(directive)
  })
  return {
    markdown,
    above,
    root,
    sections,
    citations: citationsIn(markdown, root).map(cited => ({ ...cited, line: cited.line + above })),
    links,
    directives,
    fences,
  }
}

function cut(root: Root, above: number): Section[] {
  const taken = new Map<string, number>()
  const idOf = (heading: string) => {
    const slug = slugOf(heading) || 'section'
    const times = (taken.get(slug) ?? 0) + 1
    taken.set(slug, times)
    return times === 1 ? slug : `${slug}-${times}`
  }
  const first: Section = { id: 'start', heading: '', depth: 1, line: above + 1, blocks: [] }
  taken.set('start', 1)
  const sections = [first]
  let open = first
  for (const block of root.children) {
    if (block.type === 'heading') {
      const heading = plain(block)
      open = {
        id: idOf(heading),
        heading,
        depth: (block as Heading).depth,
        line: (block.position?.start.line ?? 0) + above,
        blocks: [],
      }
      sections.push(open)
    } else open.blocks.push(block)
  }
  return first.blocks.length > 0 || sections.length === 1 ? sections : sections.slice(1)
}

export function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function asDirective(node: Node, line: number): Directive | null {
  const kind = { leafDirective: 'leaf', containerDirective: 'container' }[node.type]
  if (!kind) return null
  const directive = node as Node & {
    name: string
    attributes?: Record<string, string | null | undefined> | null
    children: (RootContent & { data?: { directiveLabel?: boolean } })[]
  }
  const label = directive.children.find(child => child.data?.directiveLabel)
  return {
    kind: kind as Directive['kind'],
    name: directive.name,
    label: label ? plain(label) : '',
    id: directive.attributes?.id ?? undefined,
    line,
    start: node.position?.start.offset ?? 0,
  }
}
