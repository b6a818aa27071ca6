import { type QueueState, s34 } from '#core/sim/models/s34.ts'
import { narrow } from '../../../words/minutes.ts'
import { grouped } from '../../../words/numbers.ts'
import { figureOf } from '../figure-of.ts'
import { type Shown, viewOf } from '../view.ts'
import styles from './views.module.css'

const most = 80

function Picture({ run }: { run: Shown<QueueState> }) {
  const { waiting, busy, servers, served, meanWaitMs, utilisation, formula } = run.state
  return (
    <>
      <p className={styles.now}>
        {formula.name}: the formula says a request waits {figureOf(formula.meanWaitMs)}
        {narrow}ms on average.{' '}
        {served === 0
          ? 'Nothing has been measured yet.'
          : `Measured over ${grouped(served)} requests: ${figureOf(meanWaitMs)}${narrow}ms, with the servers busy ${(100 * utilisation).toFixed(0)}${narrow}% of the time.`}
      </p>
      <div
        className={styles.queue}
        role="img"
        aria-label={`${waiting} wait, ${busy} of ${servers} servers are busy`}
      >
        <span className={styles.queueWords}>{grouped(waiting)} waiting</span>
        <span className={styles.waiting}>
          {[...Array(Math.min(most, waiting)).keys()].map(n => (
            <span key={n} data-filled="true" />
          ))}
          {waiting > most && <span className={styles.rest}>and {grouped(waiting - most)} more</span>}
        </span>
        <span className={styles.queueWords}>
          {busy} of {servers} busy
        </span>
        <span className={styles.servers}>
          {[...Array(servers).keys()].map(n => (
            <span key={n} data-filled={n < busy} />
          ))}
        </span>
      </div>
    </>
  )
}

export const view = viewOf<QueueState>({
  model: s34,
  pace: 25,
  strokes: { waitMs: 'main', formulaWaitMs: 'dashed' },
  Picture,
})
