import type { Replies } from '#core/api.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { Page, PageTitle } from '../../parts/page/page.tsx'
import { Station } from '../../parts/station/station.tsx'
import { useReading } from '../../state/reading.ts'
import { minuteRange } from '../../words/minutes.ts'
import { Gallery } from './gallery.tsx'
import styles from './labs.module.css'
import { Row } from './row.tsx'
import { byModule } from './shelves.ts'

type LabItem = Replies<'lab.list'>[number]

/** Labs by module, and under them the simulators. */
export default function Labs() {
  const labs = useReading('lab.list', {})
  return (
    <Page title="Labs">
      <PageTitle lead="Write the code, run it against tests that try to break it, and see how it fails. Everything happens in this window.">
        Labs
      </PageTitle>
      <Awaiting of={labs}>
        {list =>
          list.length === 0 ? (
            <Empty words="Labs will stand here as soon as the library holds one. The simulators below are ready." />
          ) : (
            byModule(list).map(({ module, labs: shelf }) => (
              <section key={module} className={styles.shelf}>
                <h2 className={styles.module}>{module}</h2>
                <ul>
                  {shelf.map(lab => (
                    <LabRow key={lab.id} lab={lab} />
                  ))}
                </ul>
              </section>
            ))
          )
        }
      </Awaiting>
      <section className={styles.shelf}>
        <h2 className={styles.module}>Simulators</h2>
        <Gallery heading="h3" />
      </section>
    </Page>
  )
}

function LabRow({ lab }: { lab: LabItem }) {
  const standing = lab.passed ? 'done' : lab.begun ? 'under-way' : 'open'
  return (
    <Row
      to={`/lab/${lab.id}`}
      name={lab.title}
      about={lab.code}
      heading="h3"
      sign={<Station kind="module" standing={standing} />}
    >
      <span className={styles.time}>{minuteRange(lab.minutes)}</span>
      <span>{lab.passed ? 'passed' : lab.begun ? 'begun' : 'not begun'}</span>
    </Row>
  )
}
