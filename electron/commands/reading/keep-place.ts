import { dayOf } from '#core/record/day.ts'
import type { Verb } from '../verb.ts'

/** Keeps where the reader is, what was reached, and the time really spent. */
export const keepPlace: Verb<'place.keep'> = (
  world,
  { chapter: id, paragraph, words, reached, activeMs },
) => {
  const { reading } = world.store
  const chapter = world.library.document('chapter', id)
  const own = new Set(chapter.sections.flatMap(section => section.paragraphs.map(each => each.id)))
  const at = world.clock().wall
  if (own.has(paragraph)) reading.keepPlace({ chapter: id, paragraph, words, at })
  reading.reach(
    id,
    reached.filter(each => own.has(each)),
    at,
  )
  if (activeMs > 0) reading.spend(dayOf(at), chapter.owner, activeMs)
  return { reached: reading.reached(id).filter(each => own.has(each)).length, of: own.size }
}
