import { useState } from 'react'
import type { RefusalData } from '#core/errors.ts'
import { Button } from '../../parts/button/button.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { RefusalPanel } from '../../parts/refusal/refusal-panel.tsx'
import { abandon, handIn } from '../../state/attempt.ts'
import { ask } from '../../studio.ts'

/** There is always a way out. It says what each one means. */
export function Leave({ mode, close }: { mode: 'exam' | 'practice'; close(): void }) {
  const [refusal, setRefusal] = useState<RefusalData | null>(null)
  const refused = refusal && <RefusalPanel refusal={refusal} />
  if (mode === 'practice')
    return (
      <Dialog
        title="Leave practice"
        close={close}
        actions={
          <>
            <Button onClick={close}>Go on practising</Button>
            <Button kind="filled" onClick={() => void handIn().then(setRefusal)}>
              See the result
            </Button>
          </>
        }
      >
        <p>You see the reasons for every question, also for those you left blank.</p>
        {refused}
      </Dialog>
    )
  return (
    <Dialog
      title="Leave the exam"
      close={close}
      wide
      actions={
        <>
          <Button onClick={() => void abandon().then(setRefusal)}>Abandon</Button>
          <Button onClick={() => void ask('app.quit', {})}>Close Quorum</Button>
          <Button kind="filled" onClick={close}>
            Go on working
          </Button>
        </>
      }
    >
      <p>
        <strong>Close Quorum:</strong> your answers are saved and the clock goes on. Start Quorum again before
        the time is over and you are back at this question.
      </p>
      <p>
        <strong>Abandon:</strong> the attempt ends without a score. It stays in your record. This cannot be
        undone.
      </p>
      {refused}
    </Dialog>
  )
}
