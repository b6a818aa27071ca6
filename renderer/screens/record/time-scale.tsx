import styles from './record.module.css'

/** Time studied (solid), a range of time (band), what the index names (a mark); lists share one scale. */
export function TimeScale({
  studiedMs,
  band = null,
  claimMinutes = null,
  longest,
  width = 208,
}: {
  studiedMs: number
  band?: { fast: number; typical: number } | null
  claimMinutes?: number | null
  /** Minutes at the right end. */
  longest: number
  width?: number
}) {
  const x = (min: number) => Math.min(1, min / longest) * (width - 4) + 2
  return (
    <svg width={width} height={20} viewBox={`0 0 ${width} 20`} aria-hidden="true">
      <line x1={0} x2={width} y1={10} y2={10} className={styles.base} />
      {band && (
        <rect
          x={x(band.fast)}
          y={5}
          width={Math.max(4, x(band.typical) - x(band.fast))}
          height={10}
          className={styles.band}
        />
      )}
      {claimMinutes !== null && (
        <line x1={x(claimMinutes)} x2={x(claimMinutes)} y1={2} y2={18} className={styles.claim} />
      )}
      {studiedMs > 0 && (
        <rect x={0} y={8} width={x(studiedMs / 60_000)} height={4} className={styles.solid} />
      )}
    </svg>
  )
}
