import { useState } from 'react'
import type { RefusalData } from '#core/errors.ts'
import { Button } from '../../parts/button/button.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { RefusalPanel } from '../../parts/refusal/refusal-panel.tsx'
import { say } from '../../parts/status/say.ts'
import { report } from '../../state/attempt.ts'
import styles from './room.module.css'

/** Keeps what is wrong with a question; it stands beside the question in the result and in the export. */
export function ReportQuestion({ question, close }: { question: string; close(): void }) {
  const [words, setWords] = useState('')
  const [refusal, setRefusal] = useState<RefusalData | null>(null)
  async function send() {
    const refused = await report(question, words.trim())
    if (refused) return setRefusal(refused)
    say('Your report is kept with this attempt.')
    close()
  }
  return (
    <Dialog
      title="Report this question"
      close={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          <Button kind="filled" disabled={words.trim() === ''} onClick={() => void send()}>
            Keep report
          </Button>
        </>
      }
    >
      <label className={styles.report}>
        What is wrong or unclear? The clock goes on; a few words are enough.
        <textarea rows={4} maxLength={2_000} value={words} onChange={event => setWords(event.target.value)} />
      </label>
      {refusal && <RefusalPanel refusal={refusal} />}
    </Dialog>
  )
}
