import type { Verb } from '../verb.ts'

export const toggleBookmark: Verb<'bookmark.toggle'> = (world, { chapter, paragraph, quote }) => {
  world.store.notes.toggleBookmark({ id: world.newId(), chapter, paragraph, quote, at: world.clock().wall })
  return world.store.notes.bookmarks(chapter)
}
