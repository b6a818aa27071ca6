import type { AttemptView } from '#core/api/exam.ts'
import { answerTo, useRoom } from '../../state/attempt.ts'
import styles from './navigator.module.css'

/** One row of bars, grouped by section: filled is answered, a diamond above is flagged, taller is here. */
export function Navigator({ view, here, go }: { view: AttemptView; here: number; go(at: number): void }) {
  const drafts = useRoom(state => state.drafts)
  const reading = useRoom(state => state.reading)
  const answered = (id: string) => answerTo({ drafts, reading }, id) !== undefined
  const flagged = (id: string) => reading?.flagged.includes(id) ?? false
  const numbered = view.questions.map((question, i) => ({ question, i }))
  const sections = view.sections
    .map(section => ({
      ...section,
      questions: numbered.filter(({ question }) => question.section === section.id),
    }))
    .filter(section => section.questions.length > 0)
  const done = view.questions.filter(question => answered(question.id)).length
  const flags = reading?.flagged.length ?? 0
  return (
    <nav className={styles.navigator} aria-label="Questions">
      <ol className={styles.sections}>
        {sections.map(section => (
          <li key={section.id}>
            <ol className={styles.bars} aria-label={section.title}>
              {section.questions.map(({ question, i }) => (
                <li key={question.id} className={styles.slot}>
                  <button
                    type="button"
                    className={styles.bar}
                    data-answered={answered(question.id)}
                    data-flagged={flagged(question.id)}
                    aria-current={i === here ? 'step' : undefined}
                    tabIndex={i === here ? 0 : -1}
                    aria-label={[
                      `Question ${i + 1}`,
                      answered(question.id) ? 'answered' : 'not answered',
                      ...(flagged(question.id) ? ['flagged'] : []),
                    ].join(', ')}
                    onClick={() => go(i)}
                    onKeyDown={event => {
                      const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
                      if (by === undefined) return
                      event.preventDefault()
                      go(i + by)
                      const bars = event.currentTarget.closest('nav')?.querySelectorAll('button')
                      bars?.[Math.min(Math.max(i + by, 0), view.questions.length - 1)]?.focus()
                    }}
                  />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      <p className={styles.count}>
        {done} of {view.questions.length} answered{flags > 0 && `, ${flags} flagged`}
      </p>
    </nav>
  )
}
