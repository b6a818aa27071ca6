import { useState } from 'react'
import type { ChapterView } from '#core/api/reading.ts'
import type { RefusalData } from '#core/errors.ts'
import { Button } from '../../parts/button/button.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { RefusalPanel } from '../../parts/refusal/refusal-panel.tsx'
import { hold } from '../../state/reading.ts'
import { ask } from '../../studio.ts'
import styles from './note-dialog.module.css'

/** A note on one paragraph. Empty words remove it. */
export function NoteDialog({
  view,
  paragraph,
  quote,
  close,
}: {
  view: ChapterView
  paragraph: string
  quote: string
  close(): void
}) {
  const before = view.notes.find(note => note.paragraph === paragraph)?.words ?? ''
  const [words, setWords] = useState(before)
  const [refusal, setRefusal] = useState<RefusalData | null>(null)
  const chapter = view.chapter.id

  async function keep() {
    const answer = await ask('note.write', { chapter, paragraph, quote, words })
    if (!answer.ok) return setRefusal(answer.refusal)
    hold('chapter.open', { chapter }, { ...view, notes: answer.value })
    close()
  }
  return (
    <Dialog
      title="Note"
      // Escape or a press beside it leaves the dialog, not what was written.
      close={() => (words.trim() === '' || words === before ? close() : void keep())}
      wide
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button kind="filled" onClick={() => void keep()}>
            {before !== '' && words.trim() === '' ? 'Remove note' : 'Keep note'}
          </Button>
        </>
      }
    >
      <p className={styles.quote}>{quote}</p>
      <textarea
        className={styles.words}
        rows={6}
        maxLength={20_000}
        aria-label="Your note"
        value={words}
        onChange={event => setWords(event.target.value)}
      />
      {refusal && <RefusalPanel refusal={refusal} />}
    </Dialog>
  )
}
