import type { LabVerdict, LabView } from '#core/api/lab.ts'
import { Label } from '../../parts/page/page.tsx'
import { Prose } from '../../parts/prose/prose.tsx'
import styles from './brief.module.css'
import { Hints } from './hints.tsx'
import { Versions } from './versions.tsx'

/** What to build and what must hold; under it the hints, and every text one has run. */
export function BriefPane({
  view,
  text,
  replace,
  keepAsVersion,
}: {
  view: LabView
  text: string
  replace(text: string): void
  keepAsVersion(): Promise<LabVerdict | null>
}) {
  return (
    <div className={styles.brief}>
      <Label>Brief</Label>
      <div className={styles.prose}>
        <Prose markdown={view.brief} size="brief" />
      </div>
      <Hints view={view} />
      <Versions view={view} text={text} replace={replace} keepAsVersion={keepAsVersion} />
    </div>
  )
}
