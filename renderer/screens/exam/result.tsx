import { useState } from 'react'
import type { ResultView } from '#core/api/exam.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { ButtonLink } from '../../parts/button/button.tsx'
import { Label, Page, PageTitle } from '../../parts/page/page.tsx'
import { Squares } from '../../parts/squares/squares.tsx'
import type { ScreenProps } from '../../routes.ts'
import { useReading } from '../../state/reading.ts'
import { clock, date } from '../../words/dates.ts'
import { minutes } from '../../words/minutes.ts'
import { count, score } from '../../words/numbers.ts'
import styles from './result.module.css'
import { Review } from './review.tsx'
import { ScoreAxis } from './score-axis.tsx'

/** Leads with what to do next, then one number with its band, then every question with reasons. */
export default function Result({ params }: ScreenProps) {
  const result = useReading('exam.result', { attempt: params.id ?? '' })
  const [objective, setObjective] = useState<string | null>(null)
  return (
    <Page title={result.reading?.title ?? 'Result'} crumbs={<a href="#/exams">Exams</a>}>
      <Awaiting of={result}>
        {view => (
          <div className={styles.result}>
            <div>
              <p className={styles.when}>
                {view.title}, {ended[view.phase]} {date(view.endedAt)} at {clock(view.endedAt)}
              </p>
              <PageTitle>{view.headline}</PageTitle>
              <Advice view={view} />
              {view.phase !== 'abandoned' && <Measured view={view} />}
              <Objectives view={view} chosen={objective} choose={setObjective} />
              <Noted view={view} />
            </div>
            <Review
              questions={view.questions}
              objective={view.objectives.find(each => each.id === objective) ?? null}
              all={() => setObjective(null)}
            />
          </div>
        )}
      </Awaiting>
    </Page>
  )
}

const ended = { submitted: 'handed in', expired: 'out of time', abandoned: 'left' } as const

function Advice({ view }: { view: ResultView }) {
  return (
    <ul className={styles.advice}>
      {view.advice.map((step, i) => (
        <li key={step.to}>
          <ButtonLink kind={i === 0 ? 'filled' : 'outlined'} to={step.to}>
            {i === 0 ? `${step.verb} “${step.words}”` : step.words}
          </ButtonLink>
        </li>
      ))}
    </ul>
  )
}

function Measured({ view }: { view: ResultView }) {
  const right = view.questions.filter(each => each.points === 1_000).length
  return (
    <section className={styles.measured} aria-label="Score">
      <p>
        <span className={styles.score}>{score(view.score)}</span> {right} of {view.questions.length} fully
        right.
      </p>
      {view.mode === 'exam' && (
        <>
          <ScoreAxis score={view.score} band={view.band} passMark={view.passMark} />
          <p className={styles.small}>
            The band is one standard error of measurement for {view.questions.length} questions, an estimate
            from {score(Math.max(0, view.score - view.band))} to{' '}
            {score(Math.min(10_000, view.score + view.band))}.{' '}
            {view.close &&
              `It reaches across the pass mark: ${view.passed ? 'passed, not by much.' : 'not passed, and close.'}`}
          </p>
        </>
      )}
    </section>
  )
}

function Objectives({
  view,
  chosen,
  choose,
}: {
  view: ResultView
  chosen: string | null
  choose(id: string | null): void
}) {
  return (
    <section className={styles.objectives} aria-labelledby="by-objective">
      <Label id="by-objective">By objective, weakest first</Label>
      <ul>
        {view.objectives.map(objective => {
          const misses = objective.questions - objective.right
          return (
            <li key={objective.id} data-chosen={objective.id === chosen}>
              <span className={styles.objective}>{objective.words}</span>
              <span className={styles.meter}>
                <Squares have={objective.right} of={objective.questions} />
              </span>
              {misses === 0 ? (
                <span />
              ) : (
                <button
                  type="button"
                  className={styles.misses}
                  aria-pressed={objective.id === chosen}
                  onClick={() => choose(objective.id === chosen ? null : objective.id)}
                >
                  See {count(misses, 'miss', 'misses')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Noted({ view }: { view: ResultView }) {
  if (view.mode === 'practice') return null
  return (
    <section className={styles.noted} aria-labelledby="noted">
      <Label id="noted">What was noted</Label>
      {view.incidents.length === 0 ? (
        <p>Nothing.</p>
      ) : (
        <ul>
          {view.incidents.map(incident => (
            <li key={`${incident.at} ${incident.words}`}>
              <span className={styles.at}>{minutes(incident.intoMs / 60_000)} in</span> {incident.words}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.small}>
        None of this changed the score. {view.assurance} Attempt {view.attempts},{' '}
        {minutes(view.usedMs / 60_000)} of {minutes(view.budgetMs / 60_000)} used; the time given was{' '}
        {view.extraTime === 1 ? 'the standard time' : `${view.extraTime} times the standard`}.
      </p>
    </section>
  )
}
