import { Squares } from '../../parts/squares/squares.tsx'
import { Station, standingWords } from '../../parts/station/station.tsx'
import styles from './library.module.css'
import type { ShelfOfRows, ShelfRow } from './shelves.ts'

function Row({ row }: { row: ShelfRow }) {
  const coming = row.standing === 'coming'
  return (
    <li className={styles.row} data-standing={row.standing}>
      <Station kind={row.kind} standing={row.standing} />
      <div className={styles.about}>
        <h3 className={styles.name}>
          {/* What is still being written opens too: its page says what it will hold. */}
          <a href={`#${row.to}`}>{row.title}</a>
          <span className="for-ears">, {standingWords(row)}</span>
        </h3>
        <p>{row.about}</p>
      </div>
      <p className={styles.measure}>
        <span className={styles.time}>{coming ? 'being written' : row.time}</span>
        {row.read ? (
          <span className={styles.read}>
            <Squares have={row.read.have} of={row.read.of} />
          </span>
        ) : (
          row.aside && <span>{row.aside}</span>
        )}
      </p>
    </li>
  )
}

export function Shelf({ shelf }: { shelf: ShelfOfRows }) {
  return (
    <section className={styles.shelf}>
      <h2 className={styles.track}>{shelf.title}</h2>
      <ul>
        {shelf.rows.map(row => (
          <Row key={row.kind + row.id} row={row} />
        ))}
      </ul>
    </section>
  )
}
