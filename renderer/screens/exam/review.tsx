import { useState } from 'react'
import type { ResultView } from '#core/api/exam.ts'
import { Keycap } from '../../parts/keycap/keycap.tsx'
import { Prose } from '../../parts/prose/prose.tsx'
import { filled } from '../../parts/question/question-body.tsx'
import { Reasons } from '../../parts/question/reasons.tsx'
import { useShortcut } from '../../shortcuts/registry.ts'
import styles from './result.module.css'

type Reviewed = ResultView['questions'][number]

/** Every question word for word as it was asked, misses first to hand; J and K walk through them. */
export function Review({
  questions,
  objective,
  all,
}: {
  questions: readonly Reviewed[]
  objective: { id: string; words: string } | null
  all(): void
}) {
  const [onlyMisses, setOnlyMisses] = useState(true)
  const [at, setAt] = useState(0)
  const numbered = questions.map((each, i) => ({ ...each, number: i + 1 }))
  const shown = numbered.filter(
    each =>
      (!objective || each.question.objective === objective.id) &&
      (!(onlyMisses || objective) || each.points < 1_000),
  )
  const list = shown.length > 0 ? shown : numbered
  const here = list[Math.min(at, list.length - 1)]
  const step = (by: number) => setAt((Math.min(at, list.length - 1) + by + list.length) % list.length)
  useShortcut(
    { id: 'next-review', keys: ['J'], words: 'Next question', group: 'In a result', run: () => step(1) },
    {
      id: 'previous-review',
      keys: ['K'],
      words: 'Previous question',
      group: 'In a result',
      run: () => step(-1),
    },
  )
  if (!here) return null
  const what = shown.length === 0 ? 'No misses; question' : onlyMisses || objective ? 'Miss' : 'Question'
  return (
    <section className={styles.review} aria-labelledby="review">
      <div className={styles.reviewBar}>
        <h2 id="review" className={styles.reviewHead}>
          Question {here.number}
        </h2>
        <span className={styles.position}>
          {what} {list.indexOf(here) + 1} of {list.length}
        </span>
        <button
          type="button"
          className={styles.step}
          aria-label="Next question"
          aria-keyshortcuts="J"
          onClick={() => step(1)}
        >
          <Keycap chord="J" />
        </button>
        <button
          type="button"
          className={styles.step}
          aria-label="Previous question"
          aria-keyshortcuts="K"
          onClick={() => step(-1)}
        >
          <Keycap chord="K" />
        </button>
      </div>
      {objective ? (
        <p className={styles.filter}>
          Misses on: {objective.words}{' '}
          <button type="button" className={styles.misses} onClick={all}>
            Show all misses
          </button>
        </p>
      ) : (
        <p className={styles.filter}>
          <button
            type="button"
            className={styles.misses}
            aria-pressed={!onlyMisses}
            onClick={() => setOnlyMisses(!onlyMisses)}
          >
            {onlyMisses ? 'Show all questions' : 'Show only misses'}
          </button>
        </p>
      )}
      <div aria-live="polite">
        <div className={styles.stem}>
          <Prose markdown={filled(here.question)} size="brief" />
        </div>
        {here.response === null && <p className={styles.blank}>You left it blank.</p>}
        {here.reported && <p className={styles.blank}>You reported this question.</p>}
        <Reasons question={here.question} response={here.response} explained={here.explained} />
      </div>
    </section>
  )
}
