import { useState } from 'react'
import type { Explained } from '#core/api/reading.ts'
import type { AskedQuestion, Response } from '#core/library/compiled-question.ts'
import { Button } from '../../parts/button/button.tsx'
import { Reasons } from '../../parts/question/reasons.tsx'
import { ask } from '../../studio.ts'
import styles from './room.module.css'

/** In practice the reasons may be opened as soon as the answer is kept. */
export function PracticeReasons({
  attempt,
  question,
  answered,
}: {
  attempt: string
  question: AskedQuestion
  answered: Response | null
}) {
  const [shown, setShown] = useState<Explained | null>(null)
  if (!answered) return null
  if (shown) return <Reasons question={question} response={answered} explained={shown} />
  return (
    <p className={styles.practice}>
      <Button
        small
        onClick={async () => {
          const answer = await ask('exam.explain', { attempt, question: question.id })
          if (answer.ok) setShown(answer.value)
        }}
      >
        Show the reasons
      </Button>
    </p>
  )
}
