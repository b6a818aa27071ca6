import { useState } from 'react'
import type { LibraryView } from '#core/api/study.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Segmented } from '../../parts/fields/segmented.tsx'
import { Page, PageTitle } from '../../parts/page/page.tsx'
import { useReading } from '../../state/reading.ts'
import { minuteRange } from '../../words/minutes.ts'
import { count } from '../../words/numbers.ts'
import styles from './library.module.css'
import { Shelf } from './shelf.tsx'
import { type ShelfRow, shelves } from './shelves.ts'

function inWords({ shelf, exams }: LibraryView): string {
  const chapters = shelf.reduce((sum, item) => sum + item.chapters, 0)
  const open = exams.filter(exam => exam.standing !== 'coming').length
  const times = shelf.flatMap(item => item.minutes ?? [])
  if (chapters === 0) return 'Everything on this shelf is still being written.'
  const time = minuteRange({
    fast: times.reduce((sum, t) => sum + t.fast, 0),
    typical: times.reduce((sum, t) => sum + t.typical, 0),
  })
  const what =
    open > 0 ? `${count(chapters, 'chapter')} and ${count(open, 'exam')}` : count(chapters, 'chapter')
  return `${what} can be opened now, ${time} of reading. The rest is being written.`
}

const all = () => true
const canOpen = (row: ShelfRow) => row.standing !== 'coming'

/** The shelf by track, with honest time ranges and what is still being written. */
export default function Library() {
  const library = useReading('library.read', {})
  const [show, setShow] = useState<'all' | 'open'>('all')
  return (
    <Page title="Library">
      <Awaiting of={library} title="Library">
        {view => (
          <>
            <PageTitle lead={inWords(view)}>Library</PageTitle>
            <div className={styles.filter}>
              <Segmented
                label="Which rows to show"
                value={show}
                onChange={setShow}
                options={[
                  { value: 'all', words: 'Everything' },
                  { value: 'open', words: 'Can be opened' },
                ]}
              />
            </div>
            {shelves(view, show === 'all' ? all : canOpen).map(shelf => (
              <Shelf key={shelf.title} shelf={shelf} />
            ))}
            <p className={styles.cards}>
              <a href="#/patterns">Pattern cards</a>: each pattern of the library on one page, with its price
              and when not to use it.
            </p>
          </>
        )}
      </Awaiting>
    </Page>
  )
}
