import { Check, TriangleAlert } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { LobbyView } from '#core/api/exam.ts'
import type { RefusalData } from '#core/errors.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Button, ButtonLink } from '../../parts/button/button.tsx'
import { Icon } from '../../parts/icons/icon.tsx'
import { Label, Page, PageTitle } from '../../parts/page/page.tsx'
import { RefusalPanel } from '../../parts/refusal/refusal-panel.tsx'
import type { ScreenProps } from '../../routes.ts'
import { enterRoom } from '../../state/attempt.ts'
import { forget, useReading } from '../../state/reading.ts'
import { ask } from '../../studio.ts'
import { minutes } from '../../words/minutes.ts'
import { count } from '../../words/numbers.ts'
import styles from './lobby.module.css'

/** A page of plain promises, and what this computer cannot prove, in the same voice. */
export default function Lobby({ params }: ScreenProps) {
  const exam = params.id ?? ''
  const lobby = useReading('exam.lobby', { exam })
  const [refusal, setRefusal] = useState<RefusalData | null>(null)

  async function begin(mode: 'exam' | 'practice') {
    const answer = await ask('exam.start', { exam, mode, pledge: mode === 'exam', count: 10 })
    if (!answer.ok) return setRefusal(answer.refusal)
    forget(['home', 'library', 'map', 'progress', 'exam'])
    enterRoom(answer.value)
    navigate(`/attempt/${answer.value.reading.attempt}`)
  }
  return (
    <Page title={lobby.reading?.exam.title ?? 'Exam'} crumbs={<a href="#/exams">Exams</a>}>
      <Awaiting of={lobby}>
        {view =>
          view.exam.questions === null ? (
            <>
              <PageTitle lead={view.exam.about}>{view.exam.title}</PageTitle>
              <p>This exam is still being written. It cannot be sat yet, and nothing asks you to.</p>
            </>
          ) : (
            <div className={styles.lobby}>
              <div className={styles.promises}>
                <PageTitle lead="Before you begin, six things you can hold us to, and one we ask of you.">
                  {view.exam.title}
                </PageTitle>
                <Promises view={view} />
                {refusal && <RefusalPanel refusal={refusal} />}
                <div className={styles.actions}>
                  <Button kind="filled" onClick={() => void begin('exam')}>
                    I give my word. Begin, {minutes(view.minutes)}
                  </Button>
                  <Button onClick={() => void begin('practice')}>Practise 10 questions</Button>
                  <ButtonLink kind="plain" to="/exams">
                    Not now
                  </ButtonLink>
                </div>
              </div>
              <Beside view={view} />
            </div>
          )
        }
      </Awaiting>
    </Page>
  )
}

function Promises({ view }: { view: LobbyView }) {
  const needed = Math.ceil(((view.exam.questions ?? 0) * view.exam.passMark) / 100)
  const extra = view.extraTime === 1 ? '' : ` This includes your extra time, times ${view.extraTime}.`
  const promises: [head: string, rest: ReactNode][] = [
    [
      `You have ${minutes(view.minutes)}.`,
      `The clock starts when you press Begin and counts down by itself, whatever the computer’s own clock says. Closing the lid does not stop it.${extra}`,
    ],
    [
      'Nothing you answer is lost.',
      'Each answer is on disk before you see Saved. After a power cut you return to the same question, with the time that is really left.',
    ],
    [
      'You may leave at any moment.',
      'There is always a way out. What you answered is kept; time away counts.',
    ],
    ['Quorum notes, and does not judge.', <Recorded key="recorded" of={view.recorded} />],
    [
      `${view.exam.passMark} % passes.`,
      `${needed} of ${view.exam.questions}. A wrong answer costs nothing, so answer everything. The mark is worked out here, the same way for everyone.`,
    ],
    [
      'Afterwards you see it all.',
      'Every question, your answer, the right one and the reason for each option. You may sit again whenever you like; every attempt is kept.',
    ],
    [
      'We ask for your word.',
      'No books, notes, search, other people or assistants until you hand in. Nobody checks. The result is worth to you what your word is.',
    ],
  ]
  return (
    <ol className={styles.list}>
      {promises.map(([head, rest], i) => (
        <li key={head}>
          <span className={styles.number} aria-hidden="true">
            {i + 1}
          </span>
          <div>
            <strong>{head}</strong> {rest}
          </div>
        </li>
      ))}
    </ol>
  )
}

function Recorded({ of }: { of: readonly string[] }) {
  return (
    <>
      Leaving the window, a second screen, a changed clock: each is kept with its time and shown to you. None
      fails you.{' '}
      <details className={styles.recorded}>
        <summary>What exactly is recorded</summary>
        <ul>
          {of.map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      </details>
    </>
  )
}

function Beside({ view }: { view: LobbyView }) {
  const { exam, preflight } = view
  const facts: [string, string][] = [
    ['Questions', `${exam.questions}, drawn for you`],
    ['Sections', `${view.sections.length}, in any order`],
    ['Answers', 'Choice, order, match, number'],
    ['Attempts', exam.attempts === 0 ? 'None yet' : count(exam.attempts, 'attempt')],
    ['Met before', `${view.met} % of the next form`],
  ]
  return (
    <aside className={styles.beside}>
      <section>
        <Label>This attempt</Label>
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {view.guide && (
          <p className={styles.guide}>
            Prepare with <a href={`#/book/${view.guide.id}`}>{view.guide.title}</a>.
          </p>
        )}
      </section>
      <section>
        <Label>This computer</Label>
        <ul className={styles.checks}>
          {preflight.checks.map(check => (
            <li key={check.id} data-fine={check.fine}>
              <span className={styles.sign}>
                <Icon of={check.fine ? Check : TriangleAlert} />
                <span className="for-ears">{check.fine ? 'Fine: ' : 'Note: '}</span>
              </span>
              {check.words}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <Label>What it cannot prove</Label>
        <ul className={styles.limits}>
          {preflight.limits.map(words => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        <p className={styles.assurance}>
          The result will say: <strong>{preflight.assurance}</strong>
        </p>
      </section>
    </aside>
  )
}
