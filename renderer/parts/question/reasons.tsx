import { Check, X } from 'lucide-react'
import type { Explained } from '#core/api/reading.ts'
import type { AskedQuestion, Response } from '#core/library/compiled-question.ts'
import { Icon } from '../icons/icon.tsx'
import { Prose, ProseLine } from '../prose/prose.tsx'
import styles from './reasons.module.css'
import { reviewLines } from './review-lines.ts'

/** After the answer: which was right, what was chosen, and the reason for each, word for word as asked. */
export function Reasons({
  question,
  response,
  explained,
}: {
  question: AskedQuestion
  response: Response | null
  explained: Explained
}) {
  return (
    <div className={styles.reasons}>
      <ul className={styles.lines}>
        {reviewLines(question, response, explained).map(line => (
          <li key={line.id} className={styles.line} data-right={line.right} data-mine={line.mine}>
            <span className={styles.sign}>
              {line.right ? (
                <Icon of={Check} />
              ) : line.mine ? (
                <Icon of={X} />
              ) : (
                <span aria-hidden="true">·</span>
              )}
            </span>
            <div>
              {line.head && <p className={styles.head}>{line.head}</p>}
              <p className={styles.text}>
                <ProseLine markdown={line.text} />
              </p>
              {line.why && <p className={styles.why}>{line.why}</p>}
            </div>
          </li>
        ))}
      </ul>
      <div className={styles.because}>
        <Prose markdown={explained.why} size="brief" />
        {explained.slip && <p className={styles.slip}>{explained.slip}</p>}
      </div>
      {explained.links.length > 0 && (
        <p className={styles.links}>
          {explained.links.map(link => (
            <a key={link.to} href={`#${link.to}`}>
              Read “{link.title}”
            </a>
          ))}
        </p>
      )}
    </div>
  )
}
