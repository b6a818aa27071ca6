import { type DeadlineState, s19 } from '#core/sim/models/s19.ts'
import { narrow } from '../../../words/minutes.ts'
import { grouped } from '../../../words/numbers.ts'
import { type Shown, viewOf } from '../view.ts'
import styles from './views.module.css'
import { Waterfall } from './waterfall.tsx'

function Picture({ run }: { run: Shown<DeadlineState> }) {
  const { state } = run
  const share = (part: number, whole: number) =>
    whole === 0 ? `0${narrow}%` : `${((100 * part) / whole).toFixed(1)}${narrow}%`
  if (state.requests === 0)
    return <p className={styles.now}>No request yet. Step once to see where the time of one goes.</p>
  return (
    <>
      <p className={styles.now}>
        {grouped(state.requests)} requests, {share(state.answered, state.requests)} answered in time.{' '}
        {grouped(state.lateWorkMs)}
        {narrow}ms of {grouped(state.workMs)} were worked for a user who had gone; second copies:{' '}
        {share(state.copies, state.calls)} of the storage calls.
      </p>
      <div className={styles.pair}>
        <Waterfall title="The last request" spans={state.last} deadlineMs={state.deadlineMs} />
        <Waterfall
          title="The one with the most late work"
          spans={state.worst}
          deadlineMs={state.deadlineMs}
        />
      </div>
    </>
  )
}

export const view = viewOf<DeadlineState>({ model: s19, pace: 100, horizonMs: 100_000, Picture })
