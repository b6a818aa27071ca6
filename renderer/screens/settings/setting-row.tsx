import type { ReactNode } from 'react'
import styles from './settings.module.css'

/** Settings that belong together, their name at the left. */
export function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h2 className={styles.groupTitle}>{title}</h2>
      <div className={styles.rows}>{children}</div>
    </section>
  )
}

/** What it is and what it does, then the control. */
export function SettingRow({
  words,
  about,
  children,
}: {
  words: string
  about?: string
  children: ReactNode
}) {
  return (
    <div className={styles.row}>
      <div>
        <p className={styles.words}>{words}</p>
        {about && <p className={styles.about}>{about}</p>}
      </div>
      <div className={styles.control}>{children}</div>
    </div>
  )
}
