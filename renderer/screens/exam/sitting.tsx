import { useEffect, useRef, useState } from 'react'
import type { AttemptView } from '#core/api/exam.ts'
import { Button } from '../../parts/button/button.tsx'
import { choose, letters } from '../../parts/question/options.tsx'
import { QuestionBody, taskWords } from '../../parts/question/question-body.tsx'
import { useShortcut } from '../../shortcuts/registry.ts'
import { answerTo, flag, respond, strike, useRoom, visit } from '../../state/attempt.ts'
import { Calculator } from './calculator.tsx'
import { HandIn } from './hand-in.tsx'
import { Leave } from './leave.tsx'
import { Navigator } from './navigator.tsx'
import { PracticeReasons } from './practice-reasons.tsx'
import { ReportQuestion } from './report-question.tsx'
import styles from './room.module.css'
import { Saved } from './saved.tsx'
import { TimeLeft } from './time-left.tsx'

type Aside = 'hand-in' | 'leave' | 'report' | null

/** One question at a time, four words of chrome, nothing else. */
export function Sitting({ view }: { view: AttemptView }) {
  const { questions } = view
  const reading = useRoom(state => state.reading)
  const drafts = useRoom(state => state.drafts)
  const [here, setHere] = useState(() =>
    Math.max(
      0,
      questions.findIndex(each => each.id === reading?.here),
    ),
  )
  const [aside, setAside] = useState<Aside>(null)
  const [calculating, setCalculating] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const question = questions[here]
  const id = question?.id ?? ''

  // On the root, so that dialogs lose their colour with the room.
  useEffect(() => {
    document.documentElement.dataset.room = 'exam'
    return () => {
      delete document.documentElement.dataset.room
    }
  }, [])
  useEffect(() => {
    visit(id)
    heading.current?.focus({ preventScroll: true })
  }, [id])

  const response = answerTo({ drafts, reading }, id)
  const flagged = reading?.flagged.includes(id) ?? false
  const struck = reading?.struck[id] ?? []
  const last = here === questions.length - 1
  const go = (at: number) => {
    if (at >= 0 && at < questions.length) setHere(at)
  }
  const jump = (at: number) => {
    go(at)
    setAside(null)
  }
  const choosing = question?.type === 'single' || question?.type === 'multiple' ? question : null
  const press = (i: number) => {
    const option = choosing?.options[i]
    if (choosing && option) respond(id, choose(choosing, response, option.id))
  }
  const rule = (i: number) => {
    const option = choosing?.options[i]
    if (option) strike(id, option.id, !struck.includes(option.id))
  }

  const group = 'In the exam'
  useShortcut(
    {
      id: 'next-question',
      keys: ['Enter'],
      words: 'Next question',
      group,
      run: () => (last ? setAside('hand-in') : go(here + 1)),
      whileWriting: true,
    },
    {
      id: 'forward',
      keys: ['ArrowRight'],
      words: 'Go to the question after',
      group,
      run: () => go(here + 1),
    },
    {
      id: 'previous-question',
      keys: ['ArrowLeft'],
      words: 'Previous question',
      group,
      run: () => go(here - 1),
    },
    {
      id: 'flag-question',
      // Not F: that is the letter of a sixth option.
      keys: ['M'],
      words: 'Flag the question',
      group,
      run: () => flag(id, !flagged),
    },
    ...letters.map((letter, i) => ({
      id: `choose-${letter}`,
      keys: [letter],
      words: `Choose ${letter}`,
      group,
      run: () => press(i),
    })),
    ...letters.map((letter, i) => ({
      id: `strike-${letter}`,
      keys: [`Shift+${letter}` as const],
      words: `Strike out ${letter}`,
      group,
      run: () => rule(i),
    })),
  )

  if (!question) return null
  return (
    <div className={styles.room}>
      <header className={styles.bar}>
        <p className={styles.exam}>{view.title}</p>
        <Button kind="plain" small onClick={() => setAside('leave')}>
          Leave
        </Button>
        <div className={styles.middle}>
          <TimeLeft />
        </div>
        <Saved />
      </header>

      <div className={styles.page}>
        <article className={styles.question}>
          <h1 ref={heading} tabIndex={-1} className={styles.number}>
            Question {here + 1} of {questions.length}
            {sectionWords(view, question.section)}. {taskWords(question)}
          </h1>
          <QuestionBody
            question={question}
            response={response}
            respond={next => respond(id, next)}
            struck={struck}
            strike={(option, out) => strike(id, option, out)}
          />
          {view.mode === 'practice' && reading && (
            <PracticeReasons
              // The reasons belong to one answer; another answer closes them.
              key={`${id} ${JSON.stringify(reading.answers[id])}`}
              attempt={reading.attempt}
              question={question}
              answered={reading.answers[id] ?? null}
            />
          )}
        </article>
        <div className={styles.actions}>
          <Button disabled={here === 0} onClick={() => go(here - 1)}>
            Back
          </Button>
          <Button chord="M" aria-pressed={flagged} onClick={() => flag(id, !flagged)}>
            {flagged ? 'Unflag' : 'Flag'}
          </Button>
          <Button disabled={response === undefined} onClick={() => respond(id, null)}>
            Clear answer
          </Button>
          <Button kind="plain" onClick={() => setCalculating(!calculating)} aria-expanded={calculating}>
            Calculator
          </Button>
          <Button kind="plain" onClick={() => setAside('report')}>
            Report
          </Button>
          <span className={styles.gap} />
          <Button kind="filled" chord="Enter" onClick={() => (last ? setAside('hand-in') : go(here + 1))}>
            {last ? 'Review and hand in' : 'Next'}
          </Button>
        </div>
        {calculating && <Calculator />}
      </div>

      <footer className={styles.foot}>
        <Navigator view={view} here={here} go={go} />
        <Button kind="plain" small onClick={() => setAside('hand-in')}>
          Hand in
        </Button>
      </footer>

      {aside === 'hand-in' && <HandIn view={view} go={jump} close={() => setAside(null)} />}
      {aside === 'leave' && <Leave mode={view.mode} close={() => setAside(null)} />}
      {aside === 'report' && <ReportQuestion question={id} close={() => setAside(null)} />}
    </div>
  )
}

function sectionWords(view: AttemptView, section: string | undefined): string {
  const found = view.sections.find(each => each.id === section)
  return found ? `, ${found.title.charAt(0).toLowerCase()}${found.title.slice(1)}` : ''
}
