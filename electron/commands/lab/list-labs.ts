import { bookOf } from '../study/shelf.ts'
import type { Verb } from '../verb.ts'

export const listLabs: Verb<'lab.list'> = world => {
  const begun = world.store.labs.begun()
  const passed = world.store.labs.passed()
  return world.library.documents('lab').map(lab => ({
    id: lab.id,
    code: lab.code,
    title: lab.title,
    ownerTitle: bookOf(world, lab.owner).title,
    minutes: lab.minutes,
    begun: begun.has(lab.id),
    passed: passed.has(lab.id),
  }))
}
