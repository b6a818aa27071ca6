import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** Says what will be here and offers the first step. */
export function Empty({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.words}>{words}</p>
      {children && <div className={styles.step}>{children}</div>}
    </div>
  )
}
