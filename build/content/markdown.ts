import type { Node, Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkMath)

/** The same Markdown that the renderer reads: GFM, directives and formulas. */
export function parseMarkdown(text: string): Root {
  const root = parser.parse(text)
  walk(root, node => {
    if ('children' in node && Array.isArray(node.children)) node.children = mended(node.children, text)
  })
  return root
}

/** We have no directives inside a line: what looks like one, the `:00` of a time of day, is text. */
function mended(children: readonly Node[], text: string): Node[] {
  return children.map(child => {
    if (child.type !== 'textDirective') return child
    const { start, end } = child.position ?? {}
    const value = text.slice(start?.offset, end?.offset)
    return { ...child, type: 'text', value, children: undefined, data: { colon: true } } as Node
  })
}

/** Where a colon would be read as a directive; there the pack writes it with a backslash. */
export function colonsIn(root: Node): number[] {
  const found: number[] = []
  walk(root, node => {
    const at = node.position?.start.offset
    if (node.data && 'colon' in node.data && at !== undefined) found.push(at)
  })
  return found
}

const citation = /\[@([a-z0-9-]+)(?:#([a-z0-9-]+))?\]/g

/** What a reader sees of a node, as text; references and block pictures are no words. */
export function plain(node: Node): string {
  if ('value' in node && typeof node.value === 'string') {
    return node.type === 'text' ? node.value.replace(citation, '') : node.value
  }
  if (!('children' in node) || !Array.isArray(node.children)) return node.type === 'break' ? ' ' : ''
  const block = [
    'root',
    'list',
    'listItem',
    'table',
    'tableRow',
    'containerDirective',
    'blockquote',
  ].includes(node.type)
  return node.children.map(child => plain(child as Node)).join(block ? ' ' : '')
}

/** Visits a node and all below it, depth first. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node)
  if ('children' in node && Array.isArray(node.children)) {
    for (const child of node.children) walk(child as Node, visit)
  }
}

export interface Cited {
  source: string
  fact?: string
  /** Offsets in the Markdown that was parsed. */
  start: number
  end: number
  /** Line in that Markdown, from 1. */
  line: number
}

/** Every [@source#fact] of a text, in order. */
export function citationsIn(markdown: string, root: Node): Cited[] {
  const found: Cited[] = []
  walk(root, node => {
    const from = node.position?.start.offset
    const to = node.position?.end.offset
    if (node.type !== 'text' || from === undefined || to === undefined) return
    for (const match of markdown.slice(from, to).matchAll(citation)) {
      const start = from + match.index
      found.push({
        source: match[1] ?? '',
        ...(match[2] ? { fact: match[2] } : {}),
        start,
        end: start + match[0].length,
        line: markdown.slice(0, start).split('\n').length,
      })
    }
  })
  return found.sort((a, b) => a.start - b.start)
}

export function words(text: string): string[] {
  return text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word))
}

export function sentences(text: string): string[] {
  return text
    .replace(/\b(e\.g|i\.e|etc|vs|cf|Fig|Eq|No|St|Dr)\./g, '$1')
    .split(/(?<=[.!?]["'”’)\]]*)\s+(?=["'“‘([]*[\p{Lu}\p{N}])/u)
    .filter(sentence => words(sentence).length > 0)
}
