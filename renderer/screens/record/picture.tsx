import type { ReactNode } from 'react'
import styles from './record.module.css'

/** A part of the record: its name at the left, then a sentence, the picture, and the same as a table. */
export function Picture({
  title,
  sentence,
  table,
  children,
}: {
  title: string
  sentence?: ReactNode
  table?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={styles.part}>
      <h2 className={styles.name}>{title}</h2>
      <div className={styles.picture}>
        {sentence && <p className={styles.sentence}>{sentence}</p>}
        {children}
        {table && (
          <details className={styles.table}>
            <summary>As a table</summary>
            {table}
          </details>
        )}
      </div>
    </section>
  )
}
