import { underWay, useRoom } from '../../state/attempt.ts'
import styles from './room.module.css'

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** *Saved* stands here only when the answer is on disk; what is not stands here in words until it is. */
export function Saved() {
  const savedAt = useRoom(state => state.reading?.savedAt ?? null)
  const waiting = useRoom(underWay)
  const unsaved = useRoom(state => state.unsaved)
  if (unsaved)
    return (
      <p className={styles.unsaved} role="alert">
        <strong>Not saved.</strong> {unsaved.what} {unsaved.next}
      </p>
    )
  return (
    <p className={styles.saved} data-saved={!waiting}>
      {waiting ? 'Saving' : savedAt === null ? 'Nothing answered yet' : `Saved ${time.format(savedAt)}`}
    </p>
  )
}
