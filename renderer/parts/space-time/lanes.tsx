import styles from './diagram.module.css'
import type { Ground } from './ground.ts'
import type { Story } from './story.ts'

/** One line a lane: thick while it believes it leads, dotted while it stands still, gone while it is down. */
export function Lanes({ story, ground }: { story: Story; ground: Ground }) {
  const { left, right, view } = ground
  const bound = (at: number) => Math.min(right, Math.max(left, ground.x(at)))
  const seen = story.stretches.filter(({ from, to }) => to >= view.from && from <= view.to)
  return (
    <>
      {ground.lanes.map(({ id, name, y }) => (
        <g key={id}>
          <text className={styles.name} x={0} y={y + 4.5}>
            {name}
          </text>
          <line className={styles.lane} x1={left} x2={right} y1={y} y2={y} />
        </g>
      ))}
      {seen.map(({ lane, kind, from, to }) => {
        const line = { x1: bound(from), x2: bound(to), y1: ground.y(lane), y2: ground.y(lane) }
        if (kind === 'leads')
          return <line key={`${lane} ${kind} ${from}`} className={styles.leads} {...line} />
        return (
          <g key={`${lane} ${kind} ${from}`}>
            <line className={styles.gone} {...line} />
            {kind === 'still' && <line className={styles.still} {...line} />}
          </g>
        )
      })}
    </>
  )
}
