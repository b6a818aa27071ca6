import type { Standing } from '#core/api/study.ts'
import styles from './station.module.css'

/** Circle: what one reads. Square: an exam. */
export type StationKind = 'module' | 'guide' | 'primer' | 'exam'

interface Stand {
  kind: StationKind
  standing: Standing
  /** The one stop advised next. */
  advised?: boolean
}

const said: Record<Standing, string> = {
  done: 'done',
  'under-way': 'under way',
  open: 'open',
  coming: 'being written',
}

/** The state in words, for those who do not see the symbol. */
export function standingWords({ standing, advised }: Pick<Stand, 'standing' | 'advised'>): string {
  return advised ? 'advised next' : said[standing]
}

function Outline({ kind, half, className }: { kind: StationKind; half: number; className?: string }) {
  return kind === 'exam' ? (
    <rect x={-half} y={-half} width={2 * half} height={2 * half} rx={1.5} className={className} />
  ) : (
    <circle r={half + 0.6} className={className} />
  )
}

/** The symbol around the point 0, 0; made to stand inside a drawing, such as the map. */
export function StationShape({ kind, standing, advised = false }: Stand) {
  if (advised) {
    return (
      <g className={styles.station}>
        <Outline kind={kind} half={11.4} className={styles.halo} />
        <Outline kind={kind} half={7} className={styles.ring} />
        <circle r={3} className={styles.dot} />
      </g>
    )
  }
  if (standing === 'coming') {
    return (
      <g className={styles.station}>
        <Outline kind={kind} half={5.8} className={styles.coming} />
      </g>
    )
  }
  return (
    <g className={styles.station}>
      <Outline kind={kind} half={7} className={standing === 'done' ? styles.done : styles.open} />
      {standing === 'done' && <path d="M-3.4 .3 -1 2.7 3.5 -2.3" className={styles.tick} />}
      {standing === 'under-way' && (
        <path
          d={kind === 'exam' ? 'M0 -7H-7V7H0Z' : 'M0 -7.6A7.6 7.6 0 0 0 0 7.6Z'}
          className={styles.half}
        />
      )}
    </g>
  )
}

/** The same symbol in a row of text. Decorative: the row says the standing in words. */
export function Station(stand: Stand) {
  return (
    <svg width="1.625rem" height="1.625rem" viewBox="-13 -13 26 26" aria-hidden="true">
      <StationShape {...stand} />
    </svg>
  )
}
