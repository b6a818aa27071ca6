import type Database from 'better-sqlite3'
import type { Bookmark, Note } from '#core/api/reading.ts'

/** Bookmarks and notes: at most one of each on a paragraph. */
export function notesIn(db: Database.Database) {
  const addBookmark = db.prepare<[Bookmark]>(
    'INSERT INTO bookmark VALUES (@id, @chapter, @paragraph, @quote, @at)',
  )
  const dropBookmark = db.prepare('DELETE FROM bookmark WHERE chapter = ? AND paragraph = ?')
  const bookmarks = db.prepare<[], Bookmark>('SELECT * FROM bookmark ORDER BY chapter, at')
  const writeNote = db.prepare<[Note]>(
    `INSERT INTO note VALUES (@id, @chapter, @paragraph, @quote, @words, @at)
     ON CONFLICT (chapter, paragraph) DO UPDATE SET words = excluded.words, quote = excluded.quote, at = excluded.at`,
  )
  const dropNote = db.prepare('DELETE FROM note WHERE chapter = ? AND paragraph = ?')
  const notes = db.prepare<[], Note>('SELECT * FROM note ORDER BY chapter, at')
  return {
    /** Adds the bookmark, or removes the one that is there. */
    toggleBookmark(bookmark: Bookmark) {
      if (dropBookmark.run(bookmark.chapter, bookmark.paragraph).changes === 0) addBookmark.run(bookmark)
    },
    bookmarks: (chapter?: string) => bookmarks.all().filter(each => !chapter || each.chapter === chapter),
    writeNote: (note: Note) => void writeNote.run(note),
    dropNote: (chapter: string, paragraph: string) => void dropNote.run(chapter, paragraph),
    notes: (chapter?: string) => notes.all().filter(each => !chapter || each.chapter === chapter),
  }
}
