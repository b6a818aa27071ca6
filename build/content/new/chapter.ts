import type { QuestionType } from '#core/library/question.ts'
import type { Library } from '../library.ts'
import type { Written } from './new.ts'
import { NotThere, objectiveOf, ownerOf, slugIn, titleOf } from './place.ts'
import { questionText } from './question.ts'

/** A chapter with its check, both drafts: they are checked like all others and do not ship. */
export function newChapter(library: Library, place: string): Written {
  const [ownerId, name] = place.split('/')
  const owner = ownerOf(library, ownerId)
  const slug = slugIn(name, "The chapter's name")
  if (owner.kind === 'exam') throw new NotThere('An exam has no chapters; its guide does.')
  const objective = objectiveOf(owner)
  const numbers = library.chapters.filter(each => each.owner === owner.id).map(each => each.number)
  const number = String(Math.max(0, ...numbers) + 1).padStart(2, '0')
  const types: QuestionType[] =
    owner.kind === 'module'
      ? ['single', 'multiple', 'ordering', 'matching', 'numeric']
      : ['single', 'ordering', 'numeric']
  const at = {
    objective,
    section: null,
    own: `${owner.id}/${slug}`,
    misconceptions: someMisconceptions(library),
  }
  return {
    [`${owner.folder}/chapters/${number}-${slug}.md`]: chapterText(titleOf(slug), objective),
    ...Object.fromEntries(
      types.map(type => [`${owner.folder}/checks/${slug}/${slug}-${type}.yml`, questionText(type, at)]),
    ),
  }
}

/** Three entries of the registry, for an author to replace. */
export function someMisconceptions(library: Library): string[] {
  const ids = library.misconceptions.map(each => each.value.id)
  if (ids.length < 3)
    throw new NotThere('misconceptions/ holds fewer than three; write down what people get wrong first.')
  return ids.slice(0, 3)
}

function chapterText(title: string, objective: string): string {
  return `---
title: ${title}
status: draft
objectives: [${objective}]
summary:
  - The first thing to keep in mind, as a sentence.
  - The second thing, which follows from it.
---
Begin with the failure. Suppose a page waits 800 ms and its reader leaves: say what broke, in one paragraph.

## How it comes about

Show the mechanism step by step, with a number one can work out again: 40 calls of 25 ms each keep one worker busy for a second.

| Way | Gains | Costs |
|---|---|---|
| the plain one | little to go wrong | some waiting |
| the careful one | less waiting | one more part |

:::when-not[When it does not pay]
Name the case in which a reader should leave this alone, and what to do there.
:::
`
}
