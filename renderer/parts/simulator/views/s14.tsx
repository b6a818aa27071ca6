import { type LimiterState, s14 } from '#core/sim/models/s14.ts'
import { grouped } from '../../../words/numbers.ts'
import { type Shown, viewOf } from '../view.ts'
import { LimiterLane } from './limiter-lane.tsx'
import styles from './views.module.css'

/** Ids of the series stand in the order of the lanes. */
const ids = s14.plots[0]?.lines.map(line => line.series) ?? []

function Picture({ run }: { run: Shown<LimiterState> }) {
  const { state, series, at } = run
  const most = Math.max(...state.lanes.map(lane => lane.bound))
  return (
    <>
      <p className={styles.now}>
        {grouped(state.requests)} requests so far
        {state.burstSize > 1 && `, ${state.burstSize} at once in a burst`}. Each stroke above a line is one
        that passed, each below it one that was refused; the last 4 s are shown.
      </p>
      <ul className={styles.lanes}>
        {state.lanes.map((lane, i) => (
          <LimiterLane key={lane.name} lane={lane} at={at} passed={series[ids[i] ?? ''] ?? []} most={most} />
        ))}
      </ul>
    </>
  )
}

export const view = viewOf<LimiterState>({
  model: s14,
  pace: 25,
  horizonMs: 20_000,
  plots: ['Requests in the last second'],
  Picture,
})
