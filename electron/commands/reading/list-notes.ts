import type { Verb } from '../verb.ts'

export const listNotes: Verb<'note.list'> = ({ store }) => ({
  notes: store.notes.notes(),
  bookmarks: store.notes.bookmarks(),
})
