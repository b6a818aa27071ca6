import type { Verb } from '../verb.ts'

export const keepDraft: Verb<'lab.keep-draft'> = (world, { lab, code }) => {
  world.library.document('lab', lab)
  const savedAt = world.clock().wall
  world.store.labs.keepDraft(lab, code, savedAt)
  return { savedAt }
}
