import { books } from '../study/shelf.ts'
import type { Verb } from '../verb.ts'

/** Every lab that can be opened, in the order of the shelf. */
export const listLabs: Verb<'lab.list'> = world => {
  const begun = world.store.labs.begun()
  const passed = world.store.labs.passed()
  return books(world).flatMap(book =>
    book.labs.flatMap(({ id, code, title, minutes }) =>
      minutes === null
        ? []
        : [
            {
              id,
              code,
              title,
              ownerTitle: book.title,
              minutes,
              begun: begun.has(id),
              passed: passed.has(id),
            },
          ],
    ),
  )
}
