import type { Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { directives } from './directives.ts'
import { markBlocks } from './mark-blocks.ts'

function prepared(markdown: string, paragraph?: string): Root {
  const reader = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkDirective)
    .use(directives)
    .use(markBlocks, { paragraph })
  return reader.runSync(reader.parse(markdown), markdown) as Root
}

const properties = (tree: Root) =>
  tree.children.map(
    block => (block.data as { hProperties?: Record<string, string> } | undefined)?.hProperties,
  )

test('a block carries the id of its paragraph, beside what a directive gave it', () => {
  expect(properties(prepared('One.\n\n[x]: https://example.org', 'a'))[0]).toEqual({ 'data-paragraph': 'a' })
  expect(properties(prepared('::example{id="budget"}', 'b'))).toEqual([
    { 'data-block': 'example', 'data-id': 'budget', 'data-paragraph': 'b' },
  ])
})

test('notes of the sources stand right behind the block that cites them first', () => {
  const tree = prepared('One [1](source:1), again [1](source:1).\n\nTwo [1](source:1) [2](source:2).')
  expect(properties(tree).map(each => each?.['data-notes'])).toEqual([undefined, '1', undefined, '2'])
})

test('fenced fragments are numbered through the text, inside callouts too', () => {
  const tree = prepared('```ts\none\n```\n\n:::note[N]\n```ts\ntwo\n```\n:::')
  const fences: unknown[] = []
  visit(tree, 'code', code => void fences.push((code.data as { hProperties: unknown }).hProperties))
  expect(fences).toMatchObject([{ 'data-fence': '0' }, { 'data-fence': '1' }])
})

test('what only looks like a directive stays text', () => {
  const tree = prepared('A ratio of a:b, at 14:03, and ::unknown.')
  const words: string[] = []
  visit(tree, 'text', text => void words.push(text.value))
  expect(words.join('')).toBe('A ratio of a:b, at 14:03, and ::unknown.')
})

test('a callout keeps the heading its author gave it', () => {
  const tree = prepared(':::caution[Not undoing]\nText.\n:::')
  const [callout] = tree.children
  expect(callout?.data).toMatchObject({ hName: 'aside', hProperties: { 'data-callout': 'caution' } })
  expect(callout && 'children' in callout && callout.children[0]?.data).toMatchObject({
    hProperties: { 'data-heading': 'callout' },
  })
})
