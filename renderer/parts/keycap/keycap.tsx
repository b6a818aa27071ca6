import { type Chord, spelled } from '../../shortcuts/chord.ts'
import styles from './keycap.module.css'

/** Shows a key; the control beside it says it to screen readers through aria-keyshortcuts. */
export function Keycap({ chord }: { chord: Chord }) {
  return (
    <span className={styles.cap} data-key={chord} aria-hidden="true">
      {spelled(chord)}
    </span>
  )
}
