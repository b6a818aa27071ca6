import type { LimiterState } from '#core/sim/models/s14.ts'
import { grouped } from '../../../words/numbers.ts'
import plot from '../line-plot.module.css'
import styles from './views.module.css'

const width = 300
const shownMs = 4_000
const line = 30
const chart = { top: 52, bottom: 104 }

/** One limiter: what passed and what did not, and how much passed within any one second against its bound. */
export function LimiterLane({
  lane,
  at,
  passed,
  most,
}: {
  lane: LimiterState['lanes'][number]
  /** Now, in ms. */
  at: number
  /** Passed in the last second, one value for each 100 ms since the start. */
  passed: readonly number[]
  /** The largest bound of all, so that the six have one scale. */
  most: number
}) {
  const from = Math.max(0, at - shownMs)
  const x = (time: number) => ((time - from) / shownMs) * width
  const y = (count: number) => chart.bottom - ((chart.bottom - chart.top) * count) / most
  const broken = lane.mostInOneSecond > lane.bound
  const first = Math.max(0, Math.floor(from / 100) - 1)
  const path = passed
    .slice(first)
    .map((count, i) => `${i === 0 ? 'M' : 'L'}${x((first + i + 1) * 100).toFixed(1)} ${y(count).toFixed(1)}`)
    .join('')
  return (
    <li className={styles.limiter}>
      <p className={styles.limiterName}>{lane.name}</p>
      <svg viewBox={`0 0 ${width} 108`} className={styles.limiterDrawing} aria-hidden="true">
        <line className={plot.base} x1={0} x2={width} y1={line} y2={line} />
        {lane.recent.map(({ at: came, passedAt }, i) => {
          const time = passedAt ?? came
          if (time < from || time > at) return null
          const key = `${came} ${i}`
          return passedAt === null ? (
            <path key={key} className={styles.refused} d={`M${x(time).toFixed(1)} ${line + 3}v9`} />
          ) : (
            <path key={key} className={styles.passed} d={`M${x(time).toFixed(1)} ${line - 2}v-20`} />
          )
        })}
        <path className={`${plot.line} ${plot.dotted}`} d={`M0 ${y(lane.bound)}H${width}`} />
        <path className={`${plot.line} ${plot.main}`} d={path} />
        <line className={plot.base} x1={0} x2={width} y1={chart.bottom} y2={chart.bottom} />
      </svg>
      <p className={styles.limiterFacts}>
        {grouped(lane.admitted)} passed, {grouped(lane.refused)} refused
      </p>
      <p className={styles.limiterFacts} data-wrong={broken}>
        at most {lane.mostInOneSecond} in one second
        {broken ? `, over its bound of ${lane.bound}` : `; bound ${lane.bound}`}
      </p>
    </li>
  )
}
