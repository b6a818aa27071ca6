import { useId, useRef } from 'react'
import type { DeadlineState } from '#core/sim/models/s19.ts'
import { useWidth } from '../../space-time/use-width.ts'
import { Table } from '../../table/table.tsx'
import { figureOf } from '../figure-of.ts'
import plot from '../line-plot.module.css'
import { scaleTo } from '../plot-scale.ts'
import styles from './views.module.css'

type Span = DeadlineState['last'][number]

const row = 20
const left = 88
const mostRows = 14

/** Where the time of one request went: a bar for each piece of work, hatched where nobody waited for it any more. */
export function Waterfall({
  title,
  spans,
  deadlineMs,
}: {
  title: string
  spans: readonly Span[]
  deadlineMs: number
}) {
  const box = useRef<HTMLDivElement>(null)
  const hatch = useId()
  const width = Math.max(260, useWidth(box))
  const shown = spans.slice(0, mostRows)
  const right = width - 84
  const scale = scaleTo(Math.max(deadlineMs * 1.25, ...shown.map(span => span.endAt)), 4)
  const x = (at: number) => left + ((right - left) * at) / scale.max
  const bottom = 22 + shown.length * row
  return (
    <figure className={plot.plot}>
      <figcaption className={plot.title}>{title}</figcaption>
      <div ref={box}>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${width} ${bottom + 24}`}
          style={{ width: `${width / 16}rem`, height: `${(bottom + 24) / 16}rem` }}
        >
          <defs>
            <pattern
              id={hatch}
              width={5}
              height={5}
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line x1={0} y1={0} x2={0} y2={5} className={styles.lateHatch} />
            </pattern>
          </defs>
          {shown.map((span, i) => (
            <Bar
              key={`${span.service} ${span.startAt}`}
              span={span}
              y={22 + i * row}
              x={x}
              hatch={hatch}
              until={deadlineMs}
            />
          ))}
          <line className={plot.base} x1={left} x2={right} y1={bottom + 4} y2={bottom + 4} />
          {scale.ticks.map((tick, i) => (
            <text key={tick} className={plot.figure} x={x(tick)} y={bottom + 20} textAnchor="middle">
              {figureOf(tick)}
              {i === scale.ticks.length - 1 && ' ms'}
            </text>
          ))}
          <line className={styles.deadline} x1={x(deadlineMs)} x2={x(deadlineMs)} y1={16} y2={bottom + 4} />
          <text className={styles.deadlineName} x={x(deadlineMs)} y={11} textAnchor="middle">
            the user goes
          </text>
        </svg>
      </div>
      {spans.length > mostRows && (
        <p className={styles.more}>And {spans.length - mostRows} more pieces of work.</p>
      )}
      <details className={plot.numbers}>
        <summary>As a table</summary>
        <Table
          label={title}
          columns={[
            { head: 'Service', cell: span => span.service },
            { head: 'From, ms', figures: true, cell: span => figureOf(span.startAt) },
            { head: 'To, ms', figures: true, cell: span => figureOf(span.endAt) },
            { head: 'End', cell: span => span.outcome },
          ]}
          rows={spans}
          keyOf={span => `${span.service} ${span.startAt} ${span.endAt}`}
        />
      </details>
    </figure>
  )
}

function Bar({
  span: { service, depth, startAt, endAt, outcome },
  y,
  x,
  hatch,
  until,
}: {
  span: Span
  y: number
  x(at: number): number
  hatch: string
  until: number
}) {
  const inTime = Math.max(startAt, Math.min(endAt, until))
  const end = Math.max(x(endAt), x(startAt) + 2)
  return (
    <g>
      <text className={plot.figure} x={depth * 8} y={y + 12}>
        {service}
      </text>
      {inTime > startAt && (
        <rect
          className={styles.work}
          x={x(startAt)}
          y={y + 3}
          width={Math.max(2, x(inTime) - x(startAt))}
          height={11}
          rx={2}
        />
      )}
      {endAt > inTime && (
        <rect
          className={styles.late}
          x={x(inTime)}
          y={y + 3}
          width={Math.max(2, x(endAt) - x(inTime))}
          height={11}
          fill={`url(#${hatch})`}
        />
      )}
      <text className={plot.figure} x={end + 6} y={y + 12}>
        {outcome}
      </text>
    </g>
  )
}
