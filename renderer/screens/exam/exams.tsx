import type { ExamItem } from '#core/api/study.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { ButtonLink } from '../../parts/button/button.tsx'
import { Label, Page, PageTitle } from '../../parts/page/page.tsx'
import { useReading } from '../../state/reading.ts'
import { minutes } from '../../words/minutes.ts'
import { count, score } from '../../words/numbers.ts'
import styles from './exams.module.css'

/** Every exam of the library; those being written are said to be, and nothing leads there. */
export default function Exams() {
  const library = useReading('library.read', {})
  return (
    <Page title="Exams">
      <PageTitle lead="Drawn afresh for each sitting. Sit them in full screen against the clock, or practise without one.">
        Exams
      </PageTitle>
      <Awaiting of={library}>
        {({ exams }) => (
          <div className={styles.shelf}>
            <section aria-labelledby="open-exams">
              <Label id="open-exams">Can be sat now</Label>
              <ul className={styles.rows}>
                {exams
                  .filter(exam => exam.standing !== 'coming')
                  .map(exam => (
                    <Open key={exam.id} exam={exam} />
                  ))}
              </ul>
            </section>
            <section aria-labelledby="coming-exams">
              <Label id="coming-exams">Being written</Label>
              <ul className={styles.rows}>
                {exams
                  .filter(exam => exam.standing === 'coming')
                  .map(exam => (
                    <li key={exam.id} className={styles.coming}>
                      <span>{exam.title}</span>
                      <span>{minutes(exam.minutes)}</span>
                    </li>
                  ))}
              </ul>
            </section>
          </div>
        )}
      </Awaiting>
    </Page>
  )
}

function Open({ exam }: { exam: ExamItem }) {
  return (
    <li className={styles.row}>
      <div>
        <h3 className={styles.name}>{exam.title}</h3>
        <p className={styles.about}>{exam.about}</p>
        <p className={styles.facts}>
          {count(exam.questions ?? 0, 'question')} from a bank of {exam.bank}, {minutes(exam.minutes)},{' '}
          {exam.passMark} % passes.
          {exam.best === null
            ? exam.attempts > 0 && ` ${count(exam.attempts, 'attempt')}.`
            : ` Best ${score(exam.best)} in ${count(exam.attempts, 'attempt')}.`}
        </p>
      </div>
      <ButtonLink to={`/exam/${exam.id}`} label={`Open lobby: ${exam.title}`}>
        Open lobby
      </ButtonLink>
    </li>
  )
}
