import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Page } from '../../parts/page/page.tsx'
import { useReading } from '../../state/reading.ts'
import { day } from '../../words/dates.ts'
import styles from './home.module.css'
import { HowFar } from './how-far.tsx'
import { Lead, leadsWith } from './lead.tsx'
import { NextRows } from './next-rows.tsx'

/** Where was I, what next and why, how far. */
export default function Home() {
  const home = useReading('home.read', {})
  const unfinished = useReading('exam.unfinished', {})
  return (
    <Page title="Home">
      <p className={styles.today}>{day(Date.now())}</p>
      <Awaiting of={home} title="Home">
        {view => (
          <div className={styles.columns}>
            <div>
              <Lead view={view} unfinished={unfinished.reading} />
              <NextRows
                steps={leadsWith(view, unfinished.reading) === 'step' ? view.next.slice(1) : view.next}
              />
            </div>
            <HowFar view={view} />
          </div>
        )}
      </Awaiting>
    </Page>
  )
}
