import type { ReactNode } from 'react'
import styles from './labs.module.css'

/** A row that opens as a whole: a name, what it is, and at the right how long and how far. */
export function Row({
  to,
  name,
  about,
  heading: Heading,
  sign,
  children,
}: {
  to: string
  name: string
  about: string
  heading: 'h3' | 'h2'
  sign?: ReactNode
  children?: ReactNode
}) {
  return (
    <li className={styles.row}>
      <span className={styles.sign}>{sign}</span>
      <div>
        <Heading className={styles.name}>
          <a href={`#${to}`}>{name}</a>
        </Heading>
        <p className={styles.about}>{about}</p>
      </div>
      {children && <p className={styles.measure}>{children}</p>}
    </li>
  )
}
