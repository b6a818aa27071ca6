import type { Library } from '../library.ts'
import type { Written } from './new.ts'
import { chapterOf, NotThere, slugIn, titleOf } from './place.ts'

/** What a chapter shows: the entry, and the line in the chapter that shows it. */
export function newShown(
  library: Library,
  kind: 'case' | 'example' | 'diagram' | 'pattern',
  place: string,
  read: (path: string) => string,
): Written {
  const [owner, chapterName, name] = place.split('/')
  const chapter = chapterOf(library, owner, chapterName)
  const id = slugIn(name, `The name of the ${kind}`)
  const folder = chapter.file.replace(/\/chapters\/.*$/, '')
  const title = titleOf(id)
  const line =
    kind === 'pattern'
      ? `This is the pattern [${title.toLowerCase()}](pattern:${id}).`
      : `::${kind}{id="${id}"}`
  const shown = { [chapter.file]: `${read(chapter.file).trimEnd()}\n\n${line}\n` }
  switch (kind) {
    case 'diagram':
      return { ...shown, [`${folder}/diagrams/${id}.diagram`]: diagramText(title) }
    case 'example':
      return {
        ...shown,
        [`${folder}/examples/${id}.yml`]: exampleText(id, title),
        [`${folder}/examples/${id}.ts`]: code,
      }
    case 'pattern':
      return { ...shown, [`patterns/${id}.yml`]: patternText(id, title, chapter.id) }
    case 'case': {
      const source = library.sources.find(each => each.value.facts.length > 0)?.value
      const fact = source?.facts[0]
      if (!source || !fact)
        throw new NotThere('A case tells what a source says; write the source and its facts first.')
      return { ...shown, [`${folder}/cases/${id}.yml`]: caseText(id, title, `${source.id}#${fact.id}`) }
    }
  }
}

function diagramText(title: string): string {
  return `title: ${title}
alt: A caller asks a shop; the shop asks its store, gets no reply in time and tells the caller so.
kind: seq
---
lanes: Caller, Shop, Store
Caller -> Shop: ask
Shop -> Store: look up
Store: slow today
Shop --> Caller: not in time
`
}

function exampleText(id: string, title: string): string {
  return `id: ${id}
title: ${title}
file: ${id}.ts
language: ts
check: run
purpose: Shows how a mean hides the slowest of ten calls.
expect: |
  mean 28 ms
  slowest 190 ms
`
}

const code = `/** Ten response times in milliseconds, one of them far from the rest. */
const times: readonly number[] = [9, 10, 10, 11, 8, 10, 9, 12, 11, 190]

const sum = times.reduce((all, each) => all + each, 0)
const slowest = Math.max(...times)

console.log(\`mean \${sum / times.length} ms\`)
console.log(\`slowest \${slowest} ms\`)
`

function patternText(id: string, title: string, chapter: string): string {
  return `id: ${id}
title: ${title}
context: Say in which system and at which moment the trouble shows, so that a reader knows the place again.
forces:
  - What pulls towards the quick answer.
  - What pulls the other way.
solution: >-
  Say what to build, who decides, and what happens when the decision is wrong. Two or three sentences carry it.
consequences:
  - What gets better, by how much.
  - What one pays for it.
whenNot:
  - The case in which it does harm.
usedIn:
  - ${chapter}
`
}

function caseText(id: string, title: string, ref: string): string {
  return `id: ${id}
title: ${title}
organisation: Who it happened to
when: month and year
story: >-
  Tell in a few sentences what was seen, what had been changed, and how it ended, with the source behind each figure
  [@${ref}].
lesson: One sentence a reader can use on another system.
reflect:
  ask: What would your own system have done that day?
  consider: Look for the step that nobody could take back, and ask who would have noticed it first.
sources:
  - ${ref}
`
}
