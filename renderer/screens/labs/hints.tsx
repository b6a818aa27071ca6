import { useState } from 'react'
import type { LabView } from '#core/api/lab.ts'
import { Button } from '../../parts/button/button.tsx'
import { Label } from '../../parts/page/page.tsx'
import { ProseLine } from '../../parts/prose/prose.tsx'
import { say } from '../../parts/status/say.ts'
import { hold } from '../../state/reading.ts'
import { ask } from '../../studio.ts'
import styles from './brief.module.css'

/** Three hints, each giving more away. A hint that was taken says so, here and in the record of the lab. */
export function Hints({ view }: { view: LabView }) {
  const { id, hints, hintsLeft } = view
  const [asking, setAsking] = useState(false)
  const all = hints.length + hintsLeft

  async function take() {
    if (asking) return
    setAsking(true)
    const answer = await ask('lab.take-hint', { lab: id })
    setAsking(false)
    if (answer.ok)
      hold('lab.open', { lab: id }, { ...answer.value, draft: view.draft, draftAt: view.draftAt })
    else say(`${answer.refusal.what} ${answer.refusal.next}`)
  }
  return (
    <section className={styles.part} aria-labelledby="hints">
      <Label id="hints">Hints{hints.length > 0 && `, ${hints.length} of ${all} used`}</Label>
      <ol className={styles.hints} aria-live="polite">
        {hints.map(hint => (
          <li key={hint}>
            <ProseLine markdown={hint} />
          </li>
        ))}
      </ol>
      {hintsLeft > 0 ? (
        <>
          <Button kind="plain" small onClick={() => void take()}>
            {hints.length === 0 ? 'Show the first hint' : 'Show the next hint'}
          </Button>
          <p className={styles.quiet}>
            {hints.length === 0
              ? 'There are three, each giving more away. What you use is noted beside the lab.'
              : hintsLeft === 1
                ? 'The last one says most.'
                : ''}
          </p>
        </>
      ) : (
        <p className={styles.quiet}>All {all} are shown.</p>
      )}
    </section>
  )
}
