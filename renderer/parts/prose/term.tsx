import type { ReactNode } from 'react'
import { useHoverCard } from '../tip/hover-card.ts'
import styles from './term.module.css'

/** A word of the glossary: what it means appears on hover and focus, and stays while one reads it. */
export function Term({ term, children }: { term: { term: string; means: string }; children: ReactNode }) {
  const { trigger, card } = useHoverCard()
  return (
    <>
      <button type="button" className={styles.term} {...trigger}>
        {children}
      </button>
      <span {...card} className={styles.card}>
        <strong className={styles.name}>{term.term}</strong>
        {term.means}
      </span>
    </>
  )
}
