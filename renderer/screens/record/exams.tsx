import type { ProgressView } from '#core/api/study.ts'
import { Station, standingWords } from '../../parts/station/station.tsx'
import { Table } from '../../parts/table/table.tsx'
import { minutes, narrow, studied } from '../../words/minutes.ts'
import { count, percent, score } from '../../words/numbers.ts'
import { Picture } from './picture.tsx'
import styles from './record.module.css'
import { TimeScale } from './time-scale.tsx'

type Exam = ProgressView['exams'][number]

const scaleWidth = 208
const x = (hundredths: number) => (hundredths / 10_000) * (scaleWidth - 12) + 6

/** Every verified score on one axis from 0 to 100, the best one filled, the pass mark as a line. */
function ScoreScale({ exam, scores }: { exam: Exam; scores: readonly number[] }) {
  const best = Math.max(...scores)
  return (
    <svg width={scaleWidth} height={20} viewBox={`0 0 ${scaleWidth} 20`} aria-hidden="true">
      <line x1={x(0)} x2={x(10_000)} y1={10} y2={10} className={styles.base} />
      <line x1={x(exam.passMark * 100)} x2={x(exam.passMark * 100)} y1={2} y2={18} className={styles.claim} />
      {[...new Set(scores)].map(each => (
        <circle
          key={each}
          cx={x(each)}
          cy={10}
          r={4.5}
          className={each === best ? styles.best : styles.tried}
        />
      ))}
    </svg>
  )
}

/** Exams that can be sat or were sat. */
export function Exams({ view }: { view: ProgressView }) {
  const rows = view.exams
    .map(exam => {
      const sat = view.attempts.filter(each => each.exam === exam.id && each.mode === 'exam')
      return { exam, scores: sat.flatMap(each => each.score ?? []) }
    })
    .filter(({ exam, scores }) => exam.standing !== 'coming' || scores.length > 0)
  const longest = Math.max(60, ...rows.flatMap(({ exam }) => [exam.minutes, exam.studiedMs / 60_000]))
  const coming = view.exams.length - rows.length
  const later =
    coming > 0 ? ` ${count(coming, 'exam')} more ${coming === 1 ? 'is' : 'are'} being written.` : ''
  return (
    <Picture
      title="Exams"
      sentence={
        rows.length === 0
          ? `Scores will stand here, each beside its pass mark.${later}`
          : `Dots: your scores, from 0 to 100${narrow}%; the best is filled. Mark: the pass mark. At the right the time you sat and practised, against the length the library’s index gives.${later}`
      }
      table={
        rows.length > 0 && (
          <Table
            label="Exams"
            rows={rows}
            keyOf={({ exam }) => exam.id}
            columns={[
              { head: 'Exam', cell: ({ exam }) => exam.title },
              {
                head: 'Best',
                figures: true,
                cell: ({ exam }) => (exam.best === null ? 'none' : score(exam.best)),
              },
              { head: 'Pass mark', figures: true, cell: ({ exam }) => percent(exam.passMark) },
              { head: 'Attempts', figures: true, cell: ({ exam }) => exam.attempts },
              { head: 'Studied', figures: true, cell: ({ exam }) => studied(exam.studiedMs) },
              { head: 'Index', figures: true, cell: ({ exam }) => minutes(exam.minutes) },
            ]}
          />
        )
      }
    >
      <ul>
        {rows.map(({ exam, scores }) => (
          <li key={exam.id} className={styles.row}>
            <Station kind="exam" standing={exam.standing} />
            <span className={styles.title}>
              <a href={`#/exam/${exam.id}`}>{exam.title}</a>
              <span className="for-ears">, {standingWords(exam)}</span>
            </span>
            <ScoreScale exam={exam} scores={scores} />
            <span className={styles.figure}>{exam.best === null ? 'not sat' : score(exam.best)}</span>
            <span className={styles.squares}>
              <TimeScale
                studiedMs={exam.studiedMs}
                claimMinutes={exam.minutes}
                longest={longest}
                width={156}
              />
              <span className="for-ears">
                {studied(exam.studiedMs)} studied, {count(exam.attempts, 'attempt')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Picture>
  )
}
