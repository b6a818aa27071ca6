import { type PointerEvent, useRef, useState } from 'react'
import { useWidth } from '../space-time/use-width.ts'
import { figureOf } from './figure-of.ts'
import styles from './line-plot.module.css'
import { nearest, scaleTo, thinned } from './plot-scale.ts'
import { PlotTable } from './plot-table.tsx'
import type { Line } from './view.ts'

const margin = { left: 46, right: 14, top: 10, bottom: 24 }

/** Lines over one axis, with their values at the pointer or at the end, and the same as numbers. */
export function LinePlot({
  title,
  unit,
  xs,
  xLabel,
  lines,
  xMax,
  height = 168,
}: {
  title: string
  unit: string
  xs: readonly number[]
  xLabel: string
  lines: readonly Line[]
  /** Where the axis ends, when that is known before the run. */
  xMax?: number
  height?: number
}) {
  const box = useRef<HTMLDivElement>(null)
  const width = Math.max(220, useWidth(box))
  const [pointed, setPointed] = useState<number | null>(null)
  const right = width - margin.right
  const bottom = height - margin.bottom
  const across = scaleTo(xMax ?? xs.at(-1) ?? 0, 6)
  const up = scaleTo(Math.max(0, ...lines.map(line => largest(line.ys))), 3)
  const end = xMax ?? across.max
  const x = (value: number) => margin.left + ((right - margin.left) * value) / end
  const y = (value: number) => bottom - ((bottom - margin.top) * value) / up.max
  const at = pointed ?? xs.length - 1

  const point = (event: PointerEvent) => {
    const area = event.currentTarget.getBoundingClientRect()
    const value = (((event.clientX - area.left) / area.width) * width - margin.left) / (right - margin.left)
    setPointed(xs.length > 0 && value >= 0 ? nearest(xs, value * end) : null)
  }
  return (
    <figure className={styles.plot}>
      <figcaption className={styles.caption}>
        <span className={styles.title}>
          {title}
          {unit && <span className={styles.unit}>, {unit}</span>}
        </span>
        <Legend lines={lines} at={at} />
      </figcaption>
      <div ref={box} onPointerMove={point} onPointerLeave={() => setPointed(null)}>
        <svg
          aria-hidden="true"
          className={styles.drawing}
          viewBox={`0 0 ${width} ${height}`}
          style={{ width: `${width / 16}rem`, height: `${height / 16}rem` }}
        >
          {up.ticks.map(tick => (
            <g key={tick}>
              <line
                className={tick === 0 ? styles.base : styles.grid}
                x1={margin.left}
                x2={right}
                y1={y(tick)}
                y2={y(tick)}
              />
              <text className={styles.figure} x={margin.left - 8} y={y(tick) + 4} textAnchor="end">
                {figureOf(tick)}
              </text>
            </g>
          ))}
          {across.ticks
            .filter(tick => tick <= end)
            .map(tick => (
              <text
                key={tick}
                className={styles.figure}
                x={x(tick)}
                y={bottom + 17}
                textAnchor={x(tick) > right - 20 ? 'end' : 'middle'}
              >
                {figureOf(tick)}
                {tick === across.ticks.filter(each => each <= end).at(-1) && ` ${xLabel}`}
              </text>
            ))}
          {lines.map(({ label, ys, stroke }) => (
            <path
              key={label}
              className={`${styles.line} ${styles[stroke]}`}
              d={pathOf(thinned(xs, ys), x, y)}
            />
          ))}
          {pointed !== null && xs[pointed] !== undefined && (
            <line
              className={styles.cursor}
              x1={x(xs[pointed])}
              x2={x(xs[pointed])}
              y1={margin.top}
              y2={bottom}
            />
          )}
        </svg>
      </div>
      <PlotTable title={title} xs={xs} xLabel={xLabel} lines={lines} />
    </figure>
  )
}

function Legend({ lines, at }: { lines: readonly Line[]; at: number }) {
  return (
    <ul className={styles.legend}>
      {lines.map(({ label, ys, stroke }) => (
        <li key={label}>
          <svg width={22} height={8} aria-hidden="true">
            <line className={`${styles.line} ${styles[stroke]}`} x1={1} x2={21} y1={4} y2={4} />
          </svg>
          {label}
          <span className={styles.value}>{at >= 0 && ys[at] !== undefined ? figureOf(ys[at]) : '–'}</span>
        </li>
      ))}
    </ul>
  )
}

/** Without spreading: a series may be longer than a call may have arguments. */
function largest(list: readonly number[]): number {
  return list.reduce((most, each) => Math.max(most, each), 0)
}

function pathOf(
  points: readonly [number, number][],
  x: (v: number) => number,
  y: (v: number) => number,
): string {
  return points.map(([px, py], i) => `${i === 0 ? 'M' : 'L'}${x(px).toFixed(1)} ${y(py).toFixed(1)}`).join('')
}
