import type { Library } from '../library.ts'
import type { Check } from './check.ts'
import { proseOf, titlesOf } from './texts.ts'

const banned = [
  'elite',
  'mastery',
  'revolutionary',
  'battle-tested',
  'production-ready',
  'robust',
  'robustness',
  'leverage',
  'leverages',
  'leveraging',
  'seamless',
  'seamlessly',
]
const pattern = new RegExp(`(?<![\\w-])(${banned.join('|')})(?![\\w-])`, 'i')
const emoji = /\p{Extended_Pictographic}/u

/** Words that say nothing, exclamation marks and emoji; titles the index gives are exempt. */
export const checkBannedWords: Check = (library, desk) => {
  const given = givenTitles(library)
  for (const { file, line, text } of [...proseOf(library), ...titlesOf(library)]) {
    const own = given.reduce((left, title) => left.replaceAll(title, ''), text)
    const word = pattern.exec(own)?.[1]
    if (word)
      desk.say('banned-words', file, line, `"${word}" says nothing; say what is meant, or leave it out.`)
    if (/!(?!=)/.test(own))
      desk.say('banned-words', file, line, 'No exclamation marks; end the sentence with a full stop.')
    if (emoji.test(own)) desk.say('banned-words', file, line, 'No emoji; use words.')
  }
}

/** Longest first, so that a title inside another one goes with it. */
function givenTitles(library: Library): string[] {
  const titles = library.owners.map(owner => owner.entry.value.title)
  const short = titles.map(title => title.replace(/\s+(Exam|Examination|Assessment)$/, ''))
  return [...new Set([...titles, ...short])].sort((a, b) => b.length - a.length)
}
