import { Table } from '../table/table.tsx'
import { figureOf } from './figure-of.ts'
import styles from './line-plot.module.css'
import type { Line } from './view.ts'

const most = 12

/** The plot as numbers: a dozen moments of the run, the first and the last among them. */
export function PlotTable({
  title,
  xs,
  xLabel,
  lines,
}: {
  title: string
  xs: readonly number[]
  xLabel: string
  lines: readonly Line[]
}) {
  const count = Math.min(most, xs.length)
  const rows = Array.from({ length: count }, (_, i) =>
    Math.round((i * (xs.length - 1)) / Math.max(1, count - 1)),
  )
  return (
    <details className={styles.numbers}>
      <summary>As numbers</summary>
      {rows.length === 0 ? (
        <p>Nothing has been run yet.</p>
      ) : (
        <Table
          label={title}
          columns={[
            { head: `At, ${xLabel}`, cell: at => figureOf(xs[at] ?? 0) },
            ...lines.map(({ label, ys }) => ({
              head: label,
              figures: true,
              cell: (at: number) => figureOf(ys[at] ?? 0),
            })),
          ]}
          rows={rows}
          keyOf={at => String(at)}
        />
      )}
    </details>
  )
}
