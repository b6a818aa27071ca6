import { useState } from 'react'
import type { ChapterView, Explained } from '#core/api/reading.ts'
import type { RefusalData } from '#core/errors.ts'
import type { AskedQuestion, Response } from '#core/library/compiled-question.ts'
import { Button } from '../../parts/button/button.tsx'
import { QuestionBody, taskWords } from '../../parts/question/question-body.tsx'
import { Reasons } from '../../parts/question/reasons.tsx'
import { RefusalPanel } from '../../parts/refusal/refusal-panel.tsx'
import { forget } from '../../state/reading.ts'
import { ask } from '../../studio.ts'
import { count } from '../../words/numbers.ts'
import styles from './chapter-check.module.css'

/** Questions on what was just read; the reasons come with each answer. */
export function ChapterCheck({
  questions,
  shown = questions.length,
  answered,
  title = 'Check yourself',
}: {
  questions: readonly AskedQuestion[]
  /** How many are to be drawn now. */
  shown?: number
  answered: ChapterView['answered']
  title?: string
}) {
  const [right, setRight] = useState<Record<string, boolean>>(() =>
    Object.fromEntries(Object.entries(answered).map(([id, each]) => [id, each.right])),
  )
  if (questions.length === 0) return null
  const done = Object.values(right).filter(Boolean).length
  return (
    <section id="check" className={styles.check} aria-labelledby="check-title" data-print="no">
      <h2 id="check-title" className={styles.title}>
        {title}
      </h2>
      <p className={styles.lead}>
        {count(questions.length, 'question')}, as often as you like; the best of each counts. Right so far:{' '}
        {done}.
      </p>
      <ol className={styles.questions}>
        {questions.slice(0, shown).map((question, i) => (
          <li key={question.id}>
            <CheckQuestion
              question={question}
              number={i + 1}
              before={answered[question.id]?.response}
              heard={points =>
                setRight(all => ({ ...all, [question.id]: all[question.id] || points === 1_000 }))
              }
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

function CheckQuestion({
  question,
  number,
  before,
  heard,
}: {
  question: AskedQuestion
  number: number
  before: Response | undefined
  heard(points: number): void
}) {
  const [response, setResponse] = useState<Response | null>(null)
  const [explained, setExplained] = useState<Explained | null>(null)
  const [refusal, setRefusal] = useState<RefusalData | null>(null)

  async function answer() {
    if (!response) return
    const kept = await ask('check.answer', { question: question.id, response })
    if (!kept.ok) return setRefusal(kept.refusal)
    setRefusal(null)
    setExplained(kept.value)
    heard(kept.value.points)
    forget(['home', 'book', 'progress', 'map'])
  }
  return (
    <article className={styles.question} aria-label={`Question ${number}`}>
      <p className={styles.task}>
        {number}. {taskWords(question)} {before && !explained && 'You answered this before.'}
      </p>
      {explained ? (
        <>
          <QuestionBody
            question={question}
            response={response ?? undefined}
            respond={() => {}}
            size="brief"
            disabled
          />
          <div aria-live="polite" className={styles.verdict}>
            <p className={styles.said}>{verdict(explained.points)}</p>
            <Reasons question={question} response={response} explained={explained} />
          </div>
          <Button
            small
            onClick={() => {
              setExplained(null)
              setResponse(null)
            }}
          >
            Answer again
          </Button>
        </>
      ) : (
        <>
          <QuestionBody
            question={question}
            response={response ?? undefined}
            respond={setResponse}
            size="brief"
          />
          {refusal && <RefusalPanel refusal={refusal} />}
          <p className={styles.go}>
            <Button small disabled={response === null} onClick={() => void answer()}>
              Answer
            </Button>
          </p>
        </>
      )}
    </article>
  )
}

function verdict(points: number): string {
  if (points === 1_000) return 'Right.'
  return points > 0 ? 'Partly right.' : 'Not right.'
}
