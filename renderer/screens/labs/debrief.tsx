import type { LabView } from '#core/api/lab.ts'
import { Prose } from '../../parts/prose/prose.tsx'
import { Reader } from './code/editor.tsx'
import styles from './tests.module.css'

/** What opens with a pass: what people get wrong and why, and one way to do it. */
export function Debrief({ view, as }: { view: LabView; as: 'debrief' | 'reference' }) {
  if (as === 'debrief')
    return (
      <div className={styles.debrief}>
        <Prose markdown={view.debrief ?? ''} size="brief" />
      </div>
    )
  return (
    <>
      <p className={styles.quiet}>
        One way to do it. Yours is right when it passes; compare what each makes plain.
      </p>
      <Reader text={(view.reference ?? '').trimEnd()} label="Reference, TypeScript, to read" />
    </>
  )
}
