import type { Verb } from '../verb.ts'
import { books, examItems, shelfItem } from './shelf.ts'
import { studied } from './studied.ts'

export const readLibrary: Verb<'library.read'> = world => {
  const done = studied(world)
  const catalogue = world.library.catalogue()
  return {
    title: catalogue.title,
    version: world.library.version,
    shelf: books(world).map(book => shelfItem(world, book, done)),
    exams: examItems(world, done),
    paths: catalogue.paths.map(id => {
      const { role, about, hoursIndex, target } = world.library.document('path', id)
      return { id, role, about, hoursIndex, target }
    }),
    foundation: catalogue.foundation,
  }
}
