import type { Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'

type Properties = Record<string, string>

/** Adds properties to the element a node will become, beside those a directive already gave it. */
function mark(node: RootContent, properties: Properties): void {
  const data = (node.data ?? {}) as { hProperties?: Properties }
  node.data = { ...data, hProperties: { ...data.hProperties, ...properties } } as RootContent['data']
}

/** Numbers of the sources a block cites that were not cited before it in the same text. */
function citedIn(block: RootContent, seen: Set<string>): string[] {
  const cited: string[] = []
  visit(block, 'link', link => {
    const n = /^source:(\d+)$/.exec(link.url)?.[1]
    if (n && !seen.has(n)) {
      seen.add(n)
      cited.push(n)
      link.data = { hProperties: { 'data-first': 'true' } }
    }
  })
  return cited
}

function notesOf(cited: readonly string[]): RootContent {
  const data = { hName: 'aside', hProperties: { 'data-notes': cited.join(' ') } }
  return { type: 'paragraph', children: [], data } as RootContent
}

/**
 * Names the block of a chapter after its paragraph id, numbers the fenced fragments as the compiler did,
 * and puts the notes of the sources a block cites right behind it.
 */
export function markBlocks({ paragraph }: { paragraph: string | undefined }) {
  return (tree: Root) => {
    let fence = 0
    visit(tree, 'code', code => {
      mark(code, { 'data-fence': String(fence) })
      fence += 1
    })
    const [first] = tree.children
    if (first && paragraph) mark(first, { 'data-paragraph': paragraph })
    const seen = new Set<string>()
    tree.children = tree.children.flatMap(block => {
      const cited = citedIn(block, seen)
      return cited.length === 0 ? [block] : [block, notesOf(cited)]
    })
  }
}
