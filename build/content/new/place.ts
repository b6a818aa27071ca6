import type { Library, OwnerEntry } from '../library.ts'

/** Why an entry cannot be laid out there, in a sentence for the author. */
export class NotThere extends Error {}

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/

export function slugIn(text: string | undefined, what: string): string {
  if (!text || !slug.test(text))
    throw new NotThere(`${what} is missing; write lower-case words joined by hyphens.`)
  return text
}

/** Words a slug stands for: `retry-budget` is Retry budget. */
export function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export function ownerOf(library: Library, id: string | undefined): OwnerEntry {
  const owner = library.owners.find(each => each.id === id)
  if (!owner) throw new NotThere(`There is no module, guide, primer or exam called ${id}; lay it out first.`)
  return owner
}

export function objectiveOf(owner: OwnerEntry): string {
  const first = owner.entry.value.objectives[0]
  if (!first)
    throw new NotThere(
      `${owner.entry.file} has no objectives; write what the reader will be able to do first.`,
    )
  return first.id
}

/** The chapter of `<owner>/<chapter>/…`. */
export function chapterOf(library: Library, owner: string | undefined, name: string | undefined) {
  const chapter = library.chapters.find(each => each.id === `${owner}/${name}`)
  if (!chapter) throw new NotThere(`There is no chapter ${owner}/${name}; lay it out first.`)
  return chapter
}
