import type { LevelView } from '#core/api/study.ts'
import { count } from '../../words/numbers.ts'
import { Squares } from '../squares/squares.tsx'
import styles from './level-squares.module.css'

/** More than these are not counted at a glance; the words say it. */
const mostDrawn = 12

/** A level and what it asks for, at most `rows` of it, the unmet first: one square is one thing. Dashed squares are things the library does not hold yet. */
export function LevelSquares({
  level,
  rows = Number.POSITIVE_INFINITY,
}: {
  level: LevelView
  rows?: number
}) {
  const unmetFirst = level.requirements.toSorted(
    (a, b) => Number(a.have >= a.need) - Number(b.have >= b.need),
  )
  const shown = rows < level.requirements.length ? unmetFirst.slice(0, rows) : level.requirements
  const more = level.requirements.length - shown.length
  return (
    <>
      <h3 className={styles.title}>
        Level {level.id.replace('L', '')}, {level.title}
      </h3>
      <ul>
        {shown.map(({ words, have, need, possible }) => (
          <li key={words} className={styles.row}>
            <span>{words}</span>
            <Squares
              have={Math.min(have, need)}
              of={need <= mostDrawn ? need : 0}
              possible={possible}
              words={`${Math.min(have, need)} of ${need}`}
            />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className={styles.note}>
          {count(more, 'requirement')} more in the <a href="#/record">record</a>.
        </p>
      )}
      {!level.attainable && <p className={styles.note}>Not attainable with this library yet.</p>}
    </>
  )
}
