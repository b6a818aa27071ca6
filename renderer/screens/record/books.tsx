import type { ProgressView } from '#core/api/study.ts'
import { Squares } from '../../parts/squares/squares.tsx'
import { Station, standingWords } from '../../parts/station/station.tsx'
import { Table } from '../../parts/table/table.tsx'
import { minuteRange, minutes, studied } from '../../words/minutes.ts'
import { count } from '../../words/numbers.ts'
import { Picture } from './picture.tsx'
import styles from './record.module.css'
import { TimeScale } from './time-scale.tsx'

type Book = ProgressView['modules'][number]

function Row({ book, longest }: { book: Book; longest: number }) {
  return (
    <li className={styles.row}>
      <Station kind="module" standing={book.standing} />
      <span className={styles.title}>
        {book.title}
        <span className="for-ears">, {standingWords(book)}</span>
        {book.labsPassed > 0 && (
          <span className={styles.labs}>
            {book.labsPassed} of {count(book.labs, 'lab')} passed
          </span>
        )}
      </span>
      <TimeScale
        studiedMs={book.studiedMs}
        band={book.minutes}
        claimMinutes={book.claimMinutes}
        longest={longest}
      />
      <span className={styles.figure}>{studied(book.studiedMs)}</span>
      <span className={styles.squares}>
        {book.chapters > 0 && <Squares have={book.read} of={book.chapters} />}
      </span>
    </li>
  )
}

const columns = [
  { head: 'Module or guide', cell: (book: Book) => book.title },
  { head: 'Studied', figures: true, cell: (book: Book) => studied(book.studiedMs) },
  {
    head: 'Can be opened',
    figures: true,
    cell: (book: Book) => (book.minutes ? minuteRange(book.minutes) : 'nothing yet'),
  },
  {
    head: 'Index',
    figures: true,
    cell: (book: Book) => (book.claimMinutes ? minutes(book.claimMinutes) : 'none'),
  },
  { head: 'Chapters read', figures: true, cell: (book: Book) => `${book.read} of ${book.chapters}` },
  { head: 'Checks passed', figures: true, cell: (book: Book) => `${book.checksPassed} of ${book.chapters}` },
  {
    head: 'Labs passed',
    figures: true,
    cell: (book: Book) => (book.labs === 0 ? 'none' : `${book.labsPassed} of ${book.labs}`),
  },
  { head: 'Standing', cell: (book: Book) => book.note ?? standingWords(book) },
]

/** Modules and guides: time against what can be opened and against the index's figure. */
export function Books({ view }: { view: ProgressView }) {
  const open = view.modules.filter(
    book => book.standing !== 'coming' || book.studiedMs > 0 || book.labsPassed > 0,
  )
  const coming = view.modules.length - open.length
  const longest = Math.max(
    60,
    ...open.flatMap(book => [book.claimMinutes ?? 0, book.minutes?.typical ?? 0, book.studiedMs / 60_000]),
  )
  const later =
    coming > 0 ? ` ${count(coming, 'module')} more ${coming === 1 ? 'is' : 'are'} being written.` : ''
  return (
    <Picture
      title="Modules and guides"
      sentence={
        open.length === 0
          ? `What you read will stand here, against the hours the library’s index gives.${later}`
          : `Solid: what you studied. Band: what can be opened now, fast to typical. Mark: the length the library’s index gives.${later}`
      }
      table={
        open.length > 0 && (
          <Table label="Modules and guides" columns={columns} rows={open} keyOf={book => book.id} />
        )
      }
    >
      <ul>
        {open.map(book => (
          <Row key={book.id} book={book} longest={longest} />
        ))}
      </ul>
    </Picture>
  )
}
