import type { Link, Node, Text } from 'mdast'
import type { ChapterEntry } from '../library.ts'

import type { Check } from './check.ts'

/** A term is linked where a chapter first uses it, and every term is used. */
export const checkGlossary: Check = (library, desk) => {
  const linked = new Set<string>()
  for (const chapter of library.chapters) {
    for (const link of chapter.text.links) if (link.url.startsWith('term:')) linked.add(link.url.slice(5))
    const runs = proseOf(chapter)
    for (const { value } of library.terms) {
      const pattern = new RegExp(`(?<![\\w-])${literally(value.term)}(s|es)?(?![\\w-])`, 'i')
      const first = runs.find(run => run.term === value.id || pattern.test(run.text))
      if (first && first.term !== value.id)
        desk.say(
          'glossary',
          chapter.file,
          first.line,
          `"${value.term}" is a term and this is its first use here; write [${value.term}](term:${value.id}).`,
        )
    }
  }
  for (const { file, value, lineOf } of library.terms) {
    if (!linked.has(value.id))
      desk.say(
        'glossary',
        file,
        lineOf('id'),
        `No chapter links to the term ${value.term}; link it or remove it.`,
      )
  }
}

/** Stretches of running text in order, each with the term it links to; headings, code and other links left out. */
function proseOf(chapter: ChapterEntry): { text: string; term: string | null; line: number }[] {
  const runs: { text: string; term: string | null; line: number }[] = []
  const visit = (node: Node) => {
    const line = (node.position?.start.line ?? 0) + chapter.text.above
    if (node.type === 'heading' || node.type === 'table') return
    if (node.type === 'link') {
      const { url } = node as Link
      runs.push({ text: '', term: url.startsWith('term:') ? url.slice(5) : null, line })
    } else if (node.type === 'text') runs.push({ text: (node as Text).value, term: null, line })
    else if ('children' in node && Array.isArray(node.children))
      for (const child of node.children) visit(child as Node)
  }
  for (const block of chapter.text.root.children) visit(block)
  return runs
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
