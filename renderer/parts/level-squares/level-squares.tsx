import type { LevelView } from '#core/api/study.ts'
import { Squares } from '../squares/squares.tsx'
import styles from './level-squares.module.css'

/** More than these are not counted at a glance; the words say it. */
const mostDrawn = 20

/** A level and what it asks for: one square is one thing. Dashed squares are things the library does not hold yet. */
export function LevelSquares({ level }: { level: LevelView }) {
  return (
    <>
      <h3 className={styles.title}>
        Level {level.id.replace('L', '')}, {level.title}
      </h3>
      <ul>
        {level.requirements.map(({ words, have, need, possible }) => (
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
      {!level.attainable && <p className={styles.note}>Not attainable with this library yet.</p>}
    </>
  )
}
