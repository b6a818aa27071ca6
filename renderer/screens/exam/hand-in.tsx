import { useState } from 'react'
import type { AttemptView } from '#core/api/exam.ts'
import type { RefusalData } from '#core/errors.ts'
import { Button } from '../../parts/button/button.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { RefusalPanel } from '../../parts/refusal/refusal-panel.tsx'
import { answerTo, handIn, useRoom } from '../../state/attempt.ts'
import { count } from '../../words/numbers.ts'
import styles from './room.module.css'

/** One page before it counts: what is unanswered, what is flagged, each a way back. */
export function HandIn({ view, go, close }: { view: AttemptView; go(at: number): void; close(): void }) {
  const reading = useRoom(state => state.reading)
  const drafts = useRoom(state => state.drafts)
  const unsaved = useRoom(state => state.unsaved)
  const [waiting, setWaiting] = useState(false)
  const [refusal, setRefusal] = useState<RefusalData | null>(null)
  const numbered = view.questions.map((question, i) => ({ id: question.id, i }))
  const blanks = numbered.filter(({ id }) => answerTo({ drafts, reading }, id) === undefined)
  const flagged = numbered.filter(({ id }) => reading?.flagged.includes(id))

  async function confirm() {
    setWaiting(true)
    setRefusal(await handIn())
    setWaiting(false)
  }
  return (
    <Dialog
      title="Hand in"
      close={close}
      wide
      actions={
        <>
          <Button onClick={close}>Go on working</Button>
          <Button kind="filled" disabled={waiting} onClick={() => void confirm()}>
            Hand in
          </Button>
        </>
      }
    >
      <p>
        {blanks.length === 0
          ? `All ${view.questions.length} questions are answered.`
          : `${count(blanks.length, 'question is', 'questions are')} not answered. A blank earns nothing; a wrong answer costs nothing.`}
      </p>
      <Jumps words="Not answered" of={blanks} go={go} />
      <Jumps words="Flagged" of={flagged} go={go} />
      <p>After handing in, nothing can be changed. You see every question with its reasons.</p>
      {unsaved && <p className={styles.unsaved}>The last change is not saved yet. {unsaved.next}</p>}
      {refusal && <RefusalPanel refusal={refusal} />}
    </Dialog>
  )
}

function Jumps({
  words,
  of,
  go,
}: {
  words: string
  of: readonly { id: string; i: number }[]
  go(at: number): void
}) {
  if (of.length === 0) return null
  return (
    <div className={styles.jumps}>
      <h3>{words}</h3>
      <ul>
        {of.map(({ id, i }) => (
          <li key={id}>
            <Button small onClick={() => go(i)} aria-label={`Go to question ${i + 1}`}>
              {i + 1}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
