import type { ReactNode } from 'react'
import styles from './table.module.css'

export interface Column<Row> {
  head: string
  /** Right-aligned with tabular figures. */
  figures?: boolean
  cell(row: Row): ReactNode
}

/** A table that keeps its head. The first column names the row. */
export function Table<Row>({
  label,
  columns,
  rows,
  keyOf,
}: {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf(row: Row): string
}) {
  const [first, ...others] = columns
  if (!first) return null
  return (
    <table className={styles.table}>
      <caption className="for-ears">{label}</caption>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column.head} scope="col" data-figures={column.figures}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={keyOf(row)}>
            <th scope="row">{first.cell(row)}</th>
            {others.map(column => (
              <td key={column.head} data-figures={column.figures}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
