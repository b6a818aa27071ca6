import { useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { RefusalData } from '#core/errors.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Button, ButtonLink } from '../../parts/button/button.tsx'
import { PageTitle, useTitle } from '../../parts/page/page.tsx'
import { RefusalPanel } from '../../parts/refusal/refusal-panel.tsx'
import { enterRoom } from '../../state/attempt.ts'
import { useReading } from '../../state/reading.ts'
import { ask } from '../../studio.ts'
import { minutes } from '../../words/minutes.ts'
import { count } from '../../words/numbers.ts'
import styles from './unfinished.module.css'

/** After a start with an attempt still open: what is there, what the time away cost, and the way back in. */
export default function Unfinished() {
  useTitle('Go on')
  const found = useReading('exam.unfinished', {})
  const [refusal, setRefusal] = useState<RefusalData | null>(null)

  async function resume(attempt: string) {
    const answer = await ask('exam.resume', { attempt })
    if (!answer.ok && answer.refusal.name === 'attempt-ended') return navigate(`/result/${attempt}`)
    if (!answer.ok) return setRefusal(answer.refusal)
    enterRoom(answer.value)
    navigate(`/attempt/${attempt}`)
  }
  return (
    <div className={styles.page}>
      <Awaiting of={found}>
        {open =>
          open.ended ? (
            <Ended to={`/result/${open.attempt}`} verb="See the result" />
          ) : (
            <>
              <PageTitle lead={open.title}>
                {open.awayMs < 60_000
                  ? 'You were away a moment.'
                  : `You were away ${minutes(open.awayMs / 60_000)}.`}
              </PageTitle>
              <p className={styles.words}>
                {open.answered === 0
                  ? 'Nothing was answered yet.'
                  : `Your ${count(open.answered, 'answer')} of ${open.of} ${open.answered === 1 ? 'is' : 'are'} here.`}{' '}
                {open.mode === 'exam' &&
                  `The time away counted; ${minutes(Math.floor(open.remainingMs / 60_000))} are left. You go back to the question you left.`}
              </p>
              {refusal && <RefusalPanel refusal={refusal} />}
              <div className={styles.actions}>
                <Button kind="filled" onClick={() => void resume(open.attempt)}>
                  Go on with the {open.mode === 'exam' ? 'exam' : 'practice'}
                </Button>
                {open.mode === 'practice' && <Button onClick={() => navigate('/home')}>Later</Button>}
              </div>
            </>
          )
        }
      </Awaiting>
      {found.reading === null && !found.waiting && !found.refusal && (
        <Ended to="/record" verb="See your record" />
      )}
    </div>
  )
}

function Ended({ to, verb }: { to: string; verb: string }) {
  return (
    <>
      <PageTitle lead="Its time ran out while Quorum was closed. Everything that was saved is graded.">
        The exam has ended.
      </PageTitle>
      <ButtonLink kind="filled" to={to}>
        {verb}
      </ButtonLink>
    </>
  )
}
