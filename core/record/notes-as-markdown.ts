import type { Bookmark, Note } from '../api/reading.ts'

/** Notes and bookmarks as one Markdown text, chapter by chapter. */
export function notesAsMarkdown(
  notes: readonly Note[],
  bookmarks: readonly Bookmark[],
  title: (chapter: string) => string,
): string {
  const chapters = [...new Set([...notes, ...bookmarks].map(each => each.chapter))].sort()
  const parts = chapters.map(chapter => {
    const mine = notes
      .filter(note => note.chapter === chapter)
      .map(note => `> ${note.quote}\n\n${note.words}`)
    const marked = bookmarks.filter(each => each.chapter === chapter).map(each => `- ${each.quote}`)
    const marks = marked.length > 0 ? [`Bookmarks:\n\n${marked.join('\n')}`] : []
    return [`## ${title(chapter)}`, ...mine, ...marks].join('\n\n')
  })
  return `${['# Notes', ...parts].join('\n\n')}\n`
}
