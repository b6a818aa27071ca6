import type { ReactNode } from 'react'
import styles from './patterns.module.css'

/** A part of a card: its name at the left, what it says beside it. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.name}>{title}</h2>
      <div>{children}</div>
    </section>
  )
}

/** Ids are the words of a title joined by hyphens. */
const asWords = (id: string) => {
  const words = (id.split('/').at(-1) ?? id).replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Ways to other things of the library. */
export function Links({ to, ids }: { to: string; ids: readonly string[] }) {
  return (
    <ul className={styles.links}>
      {ids.map(id => (
        <li key={id}>
          <a href={`#/${to}/${id}`}>{asWords(id)}</a>
        </li>
      ))}
    </ul>
  )
}
