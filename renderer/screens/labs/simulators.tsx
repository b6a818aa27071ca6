import { Page, PageTitle } from '../../parts/page/page.tsx'
import { Gallery } from './gallery.tsx'
import styles from './labs.module.css'

/** The gallery by itself. */
export default function Simulators() {
  return (
    <Page title="Simulators" crumbs={<a href="#/labs">Labs</a>}>
      <PageTitle lead="Small worlds that obey. A run is decided by its setting and its seed, so it can be repeated and told.">
        Simulators
      </PageTitle>
      <div className={styles.gallery}>
        <Gallery heading="h2" />
      </div>
    </Page>
  )
}
