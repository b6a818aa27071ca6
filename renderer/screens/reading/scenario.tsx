import { useState } from 'react'
import type { Replies } from '#core/api.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Button } from '../../parts/button/button.tsx'
import { Label, Page, PageTitle } from '../../parts/page/page.tsx'
import { Prose, ProseLine } from '../../parts/prose/prose.tsx'
import type { ScreenProps } from '../../routes.ts'
import { useReading } from '../../state/reading.ts'
import { useStudyTime } from '../../state/study-time.ts'
import { minuteRange } from '../../words/minutes.ts'
import styles from './scenario.module.css'

type Scenario = Replies<'scenario.open'>

/** A design task: decide, write, then compare with our answer and two that tempt. */
export default function ScenarioScreen({ params }: ScreenProps) {
  const id = `${params.owner}/${params.id}`
  const scenario = useReading('scenario.open', { id })
  useStudyTime(params.owner)
  return (
    <Page
      title={scenario.reading?.title ?? 'Design scenario'}
      crumbs={<a href={`#/book/${params.owner}`}>Module</a>}
    >
      <Awaiting of={scenario}>{view => <Shown scenario={view} />}</Awaiting>
    </Page>
  )
}

function Shown({ scenario }: { scenario: Scenario }) {
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.scenario}>
      <PageTitle
        lead={`A design task of ${minuteRange(scenario.minutes)}. Decide and write first; our answer stays folded until you ask.`}
      >
        {scenario.title}
      </PageTitle>
      <Prose markdown={scenario.context} />
      <section className={styles.part} aria-labelledby="constraints">
        <Label id="constraints">It must hold</Label>
        <ul className={styles.list}>
          {scenario.constraints.map(words => (
            <li key={words}>
              <ProseLine markdown={words} />
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part} aria-labelledby="decisions">
        <Label id="decisions">Decide</Label>
        <ol className={styles.decisions}>
          {scenario.decisions.map((decision, i) => (
            <li key={decision.ask}>
              <Decision decision={decision} number={i + 1} />
            </li>
          ))}
        </ol>
      </section>
      <section className={styles.part} aria-labelledby="write">
        <Label id="write">Write it down</Label>
        <p>Three to five hundred words, on paper or in your own notes. A complete answer says:</p>
        <ul className={styles.list}>
          {scenario.checklist.map(words => (
            <li key={words}>
              <ProseLine markdown={words} />
            </li>
          ))}
        </ul>
      </section>
      {open ? (
        <Answers scenario={scenario} />
      ) : (
        <Button onClick={() => setOpen(true)}>Compare with our answer</Button>
      )}
    </div>
  )
}

function Decision({ decision, number }: { decision: Scenario['decisions'][number]; number: number }) {
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <fieldset className={styles.decision}>
      <legend>
        {number}. <ProseLine markdown={decision.ask} />
      </legend>
      {decision.options.map(option => (
        <label key={option.text} className={styles.option} data-chosen={chosen === option.text}>
          <input
            type="radio"
            name={decision.ask}
            checked={chosen === option.text}
            onChange={() => setChosen(option.text)}
          />
          <span>
            <ProseLine markdown={option.text} />
            {chosen === option.text && (
              <span className={styles.why} role="status">
                <strong>{option.right ? 'Right.' : 'Not this one.'}</strong>{' '}
                <ProseLine markdown={option.why} />
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Answers({ scenario }: { scenario: Scenario }) {
  return (
    <>
      <section className={styles.part} aria-labelledby="model">
        <Label id="model">Our answer</Label>
        <Prose markdown={scenario.modelAnswer} />
      </section>
      {scenario.temptingAnswers.map((tempting, i) => (
        <section key={tempting.answer} className={styles.part} aria-labelledby={`tempting-${i}`}>
          <Label id={`tempting-${i}`}>An answer that tempts</Label>
          <Prose markdown={tempting.answer} size="brief" />
          <p className={styles.why}>
            <strong>Why it fails.</strong> <ProseLine markdown={tempting.why} />
          </p>
        </section>
      ))}
    </>
  )
}
