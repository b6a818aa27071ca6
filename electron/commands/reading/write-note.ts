import type { Verb } from '../verb.ts'

/** Writes the note on a paragraph; empty words remove it. */
export const writeNote: Verb<'note.write'> = (world, { chapter, paragraph, quote, words }) => {
  const { notes } = world.store
  if (words.trim() === '') notes.dropNote(chapter, paragraph)
  else notes.writeNote({ id: world.newId(), chapter, paragraph, quote, words, at: world.clock().wall })
  return notes.notes(chapter)
}
