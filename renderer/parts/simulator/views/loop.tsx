import { useRef } from 'react'
import { useWidth } from '../../space-time/use-width.ts'
import { figureOf } from '../figure-of.ts'
import plot from '../line-plot.module.css'

const height = 220
const margin = { left: 46, right: 16, top: 14, bottom: 36 }
/** The model's load goes from 10 to 120 and back. */
const up = { max: 120, ticks: [0, 30, 60, 90, 120] }

/**
 * Answers in time over load. Where the way down does not go back over the way up, the state of the service depends on
 * its past: that gap is the hysteresis.
 */
export function Loop({ load, goodput }: { load: readonly number[]; goodput: readonly number[] }) {
  const box = useRef<HTMLDivElement>(null)
  const width = Math.min(560, Math.max(240, useWidth(box)))
  const [right, bottom] = [width - margin.right, height - margin.bottom]
  const x = (value: number) => margin.left + ((right - margin.left) * value) / up.max
  const y = (value: number) => bottom - ((bottom - margin.top) * value) / up.max
  const turn = load.indexOf(Math.max(...load))
  const path = (from: number, to: number) =>
    load
      .slice(from, to)
      .map((each, i) => `${i === 0 ? 'M' : 'L'}${x(each).toFixed(1)} ${y(goodput[from + i] ?? 0).toFixed(1)}`)
      .join('')
  const half = Math.floor(turn * 0.45)
  const back = turn + Math.floor((load.length - turn) * 0.55)
  const labelAt = (i: number) => ({ x: x(load[i] ?? 0), y: y(goodput[i] ?? 0) })
  return (
    <figure className={plot.plot}>
      <figcaption className={plot.caption}>
        <span className={plot.title}>
          Answered in time over load<span className={plot.unit}>, both 1/s</span>
        </span>
      </figcaption>
      <div ref={box}>
        <svg
          role="img"
          aria-label={wordsOf(load, goodput, turn)}
          viewBox={`0 0 ${width} ${height}`}
          style={{ width: `${width / 16}rem`, height: `${height / 16}rem` }}
        >
          {up.ticks.map(tick => (
            <g key={tick}>
              <line
                className={tick === 0 ? plot.base : plot.grid}
                x1={margin.left}
                x2={right}
                y1={y(tick)}
                y2={y(tick)}
              />
              <text className={plot.figure} x={margin.left - 8} y={y(tick) + 4} textAnchor="end">
                {figureOf(tick)}
              </text>
              <text className={plot.figure} x={x(tick)} y={bottom + 17} textAnchor="middle">
                {figureOf(tick)}
              </text>
            </g>
          ))}
          <text className={plot.figure} x={right} y={bottom + 32} textAnchor="end">
            load, 1/s
          </text>
          <path
            className={`${plot.line} ${plot.dotted}`}
            d={`M${x(0)} ${y(0)}L${x(100)} ${y(100)}H${right}`}
          />
          {turn > 0 && <path className={`${plot.line} ${plot.plain}`} d={path(0, turn + 1)} />}
          {load.length > turn + 1 && (
            <path className={`${plot.line} ${plot.main}`} d={path(turn, load.length)} />
          )}
          {turn > 12 && (
            <text className={plot.figure} {...labelAt(half)} dx={-8} dy={-6} textAnchor="end">
              way up
            </text>
          )}
          {load.length > turn + 12 && (
            <text className={plot.figure} {...labelAt(back)} dx={8} dy={-8}>
              way down
            </text>
          )}
        </svg>
      </div>
    </figure>
  )
}

/** The loop in a sentence, at three loads. */
function wordsOf(load: readonly number[], goodput: readonly number[], turn: number): string {
  const at = (wanted: number, from: number, to: number) => {
    const found = load.slice(from, to).findIndex((each, i, all) => {
      const next = all[i + 1] ?? each
      return (each - wanted) * (next - wanted) <= 0
    })
    return found === -1 ? null : (goodput[from + found] ?? null)
  }
  const told = [50, 70, 90].flatMap(wanted => {
    const [rise, fall] = [at(wanted, 0, turn + 1), at(wanted, turn, load.length)]
    if (rise === null) return []
    return [
      `at a load of ${wanted}, ${rise} on the way up${fall === null ? '' : ` and ${fall} on the way down`}`,
    ]
  })
  return told.length === 0 ? 'Nothing has been run yet.' : `Answered in time a second: ${told.join('; ')}.`
}
