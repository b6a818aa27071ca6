import type { ChapterView } from '#core/api/reading.ts'
import { Button } from '../../parts/button/button.tsx'
import { Label } from '../../parts/page/page.tsx'
import { say } from '../../parts/status/say.ts'
import { ask } from '../../studio.ts'
import styles from './beside.module.css'

/** Notes and bookmarks of this chapter, each a way to its paragraph. */
export function NotesPanel({ view }: { view: ChapterView }) {
  const { notes, bookmarks } = view
  async function save() {
    const answer = await ask('note.export', {})
    if (answer.ok) say(`Saved as ${answer.value.path}.`)
    else if (answer.refusal.name !== 'cancelled') say(`${answer.refusal.what} ${answer.refusal.next}`)
  }
  return (
    <aside className={styles.beside} aria-label="Notes" data-print="no">
      {notes.length === 0 && bookmarks.length === 0 && (
        <p className={styles.empty}>
          Your notes and bookmarks of this chapter stand here. Point at a paragraph, or press B to bookmark
          and M to write on the one you are reading.
        </p>
      )}
      {notes.length > 0 && (
        <section>
          <Label>Notes</Label>
          <ul className={styles.notes}>
            {notes.map(note => (
              <li key={note.id}>
                <button type="button" onClick={() => go(note.paragraph)}>
                  <span className={styles.quote}>{note.quote}</span>
                  {note.words}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {bookmarks.length > 0 && (
        <section>
          <Label>Bookmarks</Label>
          <ul className={styles.notes}>
            {bookmarks.map(mark => (
              <li key={mark.id}>
                <button type="button" onClick={() => go(mark.paragraph)}>
                  {mark.quote}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {(notes.length > 0 || bookmarks.length > 0) && (
        <Button small onClick={() => void save()}>
          Export notes
        </Button>
      )}
    </aside>
  )
}

function go(paragraph: string): void {
  document.querySelector(`[data-paragraph="${CSS.escape(paragraph)}"]`)?.scrollIntoView({ block: 'center' })
}
