import type { Root } from 'mdast'
import type { LeafDirective, TextDirective } from 'mdast-util-directive'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'

const blocks = new Set(['example', 'diagram', 'case', 'simulator'])
const callouts = new Set(['note', 'caution', 'when-not', 'question'])

function asWritten(node: LeafDirective | TextDirective, file: VFile): string {
  const { start, end } = node.position ?? {}
  return String(file).slice(start?.offset, end?.offset)
}

/**
 * Gives directives their elements: a block such as ::example{id} becomes a figure, a callout an aside whose first
 * paragraph is its heading. What only looks like a directive, such as the end of a ratio 3:one, stays text.
 */
export function directives() {
  return (tree: Root, file: VFile) => {
    visit(tree, (node, index, parent) => {
      if (node.type === 'containerDirective' && callouts.has(node.name)) {
        node.data = { hName: 'aside', hProperties: { 'data-callout': node.name } }
        const label = node.children[0]
        if (label?.type === 'paragraph' && label.data?.directiveLabel) {
          label.data = { ...label.data, hProperties: { 'data-heading': 'callout' } }
        }
      } else if (node.type === 'leafDirective' && blocks.has(node.name)) {
        node.data = {
          hName: node.name === 'case' ? 'section' : 'figure',
          hProperties: { 'data-block': node.name, 'data-id': node.attributes?.id ?? '' },
        }
        node.children = []
      } else if (
        (node.type === 'textDirective' || node.type === 'leafDirective') &&
        parent &&
        index !== undefined
      ) {
        parent.children[index] = { type: 'text', value: asWritten(node, file) }
      }
    })
  }
}
