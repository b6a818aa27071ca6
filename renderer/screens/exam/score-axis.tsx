import { percent, score as scoreWords } from '../../words/numbers.ts'
import styles from './result.module.css'

const width = 594
const left = 0

/** One number on an axis with its band and the pass mark. Everything in it also stands in words. */
export function ScoreAxis({ score, band, passMark }: { score: number; band: number; passMark: number }) {
  const from = Math.min(50, Math.floor((score - band) / 1_000) * 10)
  const start = Math.max(0, from)
  const x = (value: number) => left + ((value - start) / (100 - start)) * width
  const at = score / 100
  const ticks = Array.from({ length: (100 - start) / 10 + 1 }, (_, i) => start + i * 10)
  const low = Math.max(start, at - band / 100)
  const high = Math.min(100, at + band / 100)
  const crowded = Math.abs(x(at) - x(passMark)) < 110
  const markFirst = at >= passMark
  return (
    <svg
      className={styles.axis}
      viewBox={`-16 0 ${width + 32} 64`}
      role="img"
      aria-label={`You ${scoreWords(score)}, pass mark ${percent(passMark)}, band from ${Math.round(low)} to ${Math.round(high)} per cent.`}
    >
      <rect className={styles.band} x={x(low)} y={29} width={x(high) - x(low)} height={11} rx={2} />
      <line className={styles.scale} x1={x(start)} x2={x(100)} y1={34.5} y2={34.5} />
      {ticks.map(tick => (
        <g key={tick}>
          <line className={styles.scale} x1={x(tick)} x2={x(tick)} y1={31} y2={38} />
          <text className={styles.tick} x={x(tick)} y={58} textAnchor="middle">
            {tick}
          </text>
        </g>
      ))}
      <line className={styles.mark} x1={x(passMark)} x2={x(passMark)} y1={14} y2={46} />
      <text
        className={styles.tick}
        x={x(passMark) + (crowded ? (markFirst ? -6 : 6) : 0)}
        y={10}
        textAnchor={crowded ? (markFirst ? 'end' : 'start') : 'middle'}
      >
        pass mark {passMark}
      </text>
      <circle className={styles.you} cx={x(at)} cy={34.5} r={6} />
      <text
        className={styles.youWords}
        x={x(at) + (crowded ? (markFirst ? 6 : -6) : 0)}
        y={crowded ? 22 : 10}
        textAnchor={crowded ? (markFirst ? 'start' : 'end') : at > 95 ? 'end' : 'middle'}
      >
        you, {Math.round(at * 10) / 10}
      </text>
    </svg>
  )
}
