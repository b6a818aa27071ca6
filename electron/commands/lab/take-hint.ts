import type { Verb } from '../verb.ts'
import { labView } from './open-lab.ts'

/** Gives the next hint and remembers that it was taken. */
export const takeHint: Verb<'lab.take-hint'> = (world, { lab }) => {
  const { hints } = world.library.document('lab', lab)
  if (world.store.labs.hints(lab) < hints.length) world.store.labs.takeHint(lab)
  return labView(world, lab)
}
