import { minutesOf } from '#core/library/study-time.ts'
import { ownerLoad } from '../pack/load.ts'
import { shelve } from '../pack/shelves.ts'
import type { Check } from './check.ts'

/** A module's typical core, labs left out, lies between 1.0 and 1.3 times what the index claims. */
export const checkStudyTime: Check = (library, desk) => {
  const shelves = shelve(library)
  for (const owner of library.owners) {
    if (owner.kind !== 'module' || !library.chapters.some(each => each.owner === owner.id)) continue
    const { claimMinutes } = owner.entry.value
    const { typical, fast } = minutesOf(ownerLoad(shelves, owner.id))
    desk.note(`${owner.id}: ${typical} min typical, ${fast} min fast, claim ${claimMinutes} min`)
    const line = owner.entry.lineOf('claimMinutes')
    if (typical < claimMinutes)
      desk.say(
        'study-time',
        owner.entry.file,
        line,
        `The chapters hold ${typical} typical minutes of the ${claimMinutes} claimed; teach what is missing.`,
      )
    if (typical > 1.3 * claimMinutes)
      desk.say(
        'study-time',
        owner.entry.file,
        line,
        `The chapters hold ${typical} typical minutes, more than 1.3 times the ${claimMinutes} claimed; cut what is said twice.`,
      )
  }
}
