import styles from './diagram.module.css'
import type { Ground } from './ground.ts'
import { figure } from './times.ts'
import { ticks } from './view.ts'

/** Virtual time under the lanes, with the time cursor through all of them. */
export function Axis({ ground, at }: { ground: Ground; at: number | null }) {
  const { left, right, bottom, view } = ground
  const y = bottom + 34
  const moments = ticks(view, Math.max(2, Math.floor((right - left) / 110)))
  const x = at === null ? null : ground.x(at)
  return (
    <g>
      {moments.map((moment, i) => (
        <g key={moment}>
          <line className={styles.axisTick} x1={ground.x(moment)} x2={ground.x(moment)} y1={y} y2={y + 4} />
          <text
            className={styles.figure}
            x={ground.x(moment)}
            y={y + 18}
            textAnchor={ground.x(moment) > right - 24 ? 'end' : 'middle'}
          >
            {figure(moment)}
            {i === moments.length - 1 && ' ms'}
          </text>
        </g>
      ))}
      {x !== null && x >= left - 1 && x <= right + 1 && (
        <g className={styles.cursor}>
          <line x1={x} x2={x} y1={8} y2={y - 3} />
          <path className={styles.handle} d={`M${x - 4.5} ${y - 5}h9v6l-4.5 4.5l-4.5 -4.5z`} />
        </g>
      )}
    </g>
  )
}
