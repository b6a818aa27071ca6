import type { Code, Heading, List, Node, Table } from 'mdast'
import type { ChapterEntry } from '../library.ts'
import { plain, sentences, walk, words } from '../markdown.ts'
import { knownLanguages } from '../pack/code-tokens.ts'
import type { Check, Desk } from './check.ts'

const longest = { paragraph: 110, sentence: 20, section: 400, columns: 5, list: 8, fence: 8 }

/** The form of a chapter: short paragraphs and sentences, a heading often enough, and the parts every chapter has. */
export const checkChapterShape: Check = (library, desk) => {
  for (const chapter of library.chapters) {
    checkBlocks(chapter, desk)
    checkSections(chapter, desk)
    checkParts(chapter, desk)
    const draft = chapter.value.status === 'draft'
    const own = library.questions.filter(
      each =>
        each.chapter === chapter.id &&
        (each.value.status === 'live' || (draft && each.value.status === 'draft')),
    )
    const owner = library.owners.find(each => each.id === chapter.owner)
    const wanted = owner?.kind === 'module' ? 5 : 3
    if (own.length < wanted)
      desk.say(
        'chapter-shape',
        chapter.file,
        1,
        `The chapter has ${own.length} live check questions; write ${wanted - own.length} more in checks/${chapter.slug}/.`,
        `${owner?.folder}/checks/${chapter.slug}/`,
      )
    chapter.value.objectives.forEach((objective, i) => {
      const line = chapter.lineOf('objectives', i)
      if (!owner?.entry.value.objectives.some(each => each.id === objective))
        desk.say(
          'chapter-shape',
          chapter.file,
          line,
          `${owner?.entry.file ?? 'Its owner'} has no objective ${objective}; add it or mend the name.`,
        )
      else if (own.length >= wanted && !own.some(each => each.value.objective === objective))
        desk.say('chapter-shape', chapter.file, line, `No check question tests ${objective}; write one.`)
    })
  }
}

function checkBlocks(chapter: ChapterEntry, desk: Desk): void {
  const { text, file } = chapter
  walk(text.root, node => {
    const line = (node.position?.start.line ?? 0) + text.above
    const say = (says: string) => desk.say('chapter-shape', file, line, says)
    if (node.type === 'paragraph') {
      const count = words(plain(node)).length
      if (count > longest.paragraph)
        say(`This paragraph has ${count} words; keep to ${longest.paragraph}, or part it.`)
    }
    if (node.type === 'heading' && ((node as Heading).depth < 2 || (node as Heading).depth > 3))
      say('Headings inside a chapter are ## or ###; the title stands in the top matter.')
    if (node.type === 'table') {
      const columns = (node as Table).children[0]?.children.length ?? 0
      if (columns > longest.columns) say(`This table has ${columns} columns; keep to ${longest.columns}.`)
    }
    if (node.type === 'list' && (node as List).children.length > longest.list)
      say(`This list has ${(node as List).children.length} entries; keep to ${longest.list}, or part it.`)
    if (node.type === 'code') checkFence(node as Code, say)
    const foreign = foreignNodes[node.type]
    if (foreign) say(foreign)
  })
}

const foreignNodes: Record<string, string> = {
  html: 'No raw HTML; write Markdown.',
  image: 'No images; draw a diagram.',
  imageReference: 'No images; draw a diagram.',
  footnoteReference: 'No footnotes; cite a source or say it in the text.',
  footnoteDefinition: 'No footnotes; cite a source or say it in the text.',
}

function checkFence(code: Code, say: (says: string) => void): void {
  const lines = code.value.split('\n').length
  if (!code.lang) say('This fragment names no language; write it after the three backticks.')
  else if (!knownLanguages.includes(code.lang))
    say(`The language ${code.lang} is unknown; use one of ${knownLanguages.join(', ')}.`)
  if (lines > longest.fence)
    say(`This fragment has ${lines} lines; keep to ${longest.fence}, or make it an example that is executed.`)
}

function checkSections(chapter: ChapterEntry, desk: Desk): void {
  for (const section of chapter.text.sections) {
    const count = section.blocks
      .filter(block => block.type !== 'code')
      .reduce((sum, block) => sum + words(plain(block)).length, 0)
    if (count > longest.section)
      desk.say(
        'chapter-shape',
        chapter.file,
        section.line,
        `${count} words stand without a heading; set one every 250 to ${longest.section} words.`,
      )
  }
  const prose: string[] = []
  walk(chapter.text.root, node => {
    if (node.type === 'paragraph') prose.push(plain(node))
  })
  const all = prose.flatMap(sentences)
  const mean = all.length > 0 ? all.reduce((sum, each) => sum + words(each).length, 0) / all.length : 0
  if (mean > longest.sentence)
    desk.say(
      'chapter-shape',
      chapter.file,
      1,
      `Its sentences have ${mean.toFixed(1)} words on average; keep to ${longest.sentence} by parting the longest.`,
    )
}

/** Presence can be checked; whether the table weighs and the number can be worked out again, a reader decides. */
function checkParts(chapter: ChapterEntry, desk: Desk): void {
  const has = (found: (node: Node) => boolean) => {
    let yes = false
    walk(chapter.text.root, node => {
      yes ||= found(node)
    })
    return yes
  }
  const missing = (what: string) => desk.say('chapter-shape', chapter.file, 1, what)
  if (!has(node => node.type === 'table')) missing('The chapter has no table of trade-offs; add one.')
  const whenNot =
    chapter.text.directives.some(each => each.name === 'when-not') ||
    chapter.text.sections.some(section => /\bwhen not\b/i.test(section.heading))
  if (!whenNot) missing('The chapter does not say when not to; add a :::when-not[…] or such a heading.')
  if (!has(node => node.type === 'paragraph' && /\d/.test(plain(node))))
    missing('The chapter has no number that a reader can work out again; add one.')
}
