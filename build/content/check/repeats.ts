import type { Check } from './check.ts'
import { type Prose, proseOf } from './texts.ts'

const length = 8

/** No run of eight words stands in two files: what was said once is linked, not said again. */
export const checkRepeats: Check = (library, desk) => {
  const first = new Map<string, { file: string; place: number }>()
  const told = new Set<string>()
  const given = library.owners.map(owner => plainWords(owner.entry.value.title).join(' '))
  const all = proseOf(library).filter(each => each.kind !== 'flashcard')
  for (const [index, prose] of all.entries()) {
    const own = plainWords(prose.text)
    for (let i = 0; i + length <= own.length; i++) {
      const run = own.slice(i, i + length).join(' ')
      const before = first.get(run)
      if (!before) first.set(run, { file: prose.file, place: index })
      else if (
        homeOf(before.file) !== homeOf(prose.file) &&
        !given.some(title => run.includes(title) || title.includes(run))
      ) {
        const pair = `${before.file}\0${prose.file}`
        if (told.has(pair)) continue
        told.add(pair)
        const words = longestRun(own, i, all[before.place])
        desk.say(
          'repeats',
          prose.file,
          prose.line,
          `"${words}" stands in ${before.file} too; say it in other words, or link.`,
        )
      }
    }
  }
}

/** A lab is one text, though it stands in several files. */
function homeOf(file: string): string {
  return file.replace(/(\/labs\/[^/]+)\/.*$/, '$1')
}

export function plainWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}{}%.]+/gu, ' ')
    .replace(/\.(?=\s|$)/g, '')
    .split(' ')
    .filter(Boolean)
}

function longestRun(own: readonly string[], from: number, other: Prose | undefined): string {
  const text = ` ${plainWords(other?.text ?? '').join(' ')} `
  let to = from + length
  while (to < own.length && text.includes(` ${own.slice(from, to + 1).join(' ')} `)) to++
  return own.slice(from, to).join(' ')
}
