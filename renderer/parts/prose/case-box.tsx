import type { ReactNode } from 'react'
import type { CompiledCase } from '#core/library/compiled.ts'
import styles from './case-box.module.css'

/** A real event: what happened (the children), what it teaches, and one question with a way to check one's own thought. */
export function CaseBox({
  told,
  paragraph,
  children,
}: {
  told: CompiledCase
  paragraph?: string
  children: ReactNode
}) {
  return (
    <section className={styles.box} data-paragraph={paragraph} aria-label={`Case: ${told.title}`}>
      <p className={styles.label}>
        Case, {told.organisation}, {told.when}
      </p>
      <p className={styles.title}>{told.title}</p>
      {children}
      <p className={styles.lesson}>
        <strong>What it teaches.</strong> {told.lesson}
      </p>
      <p className={styles.ask}>{told.reflect.ask}</p>
      <details className={styles.consider}>
        <summary>Compare with ours</summary>
        <p>{told.reflect.consider}</p>
      </details>
    </section>
  )
}
