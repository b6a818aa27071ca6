import { useState } from 'react'
import type { Replies } from '#core/api.ts'
import type { RefusalData } from '#core/errors.ts'
import { Button } from '../../parts/button/button.tsx'
import { Dialog } from '../../parts/dialog/dialog.tsx'
import { RadioRows } from '../../parts/fields/radio-rows.tsx'
import { RefusalPanel } from '../../parts/refusal/refusal-panel.tsx'
import { say } from '../../parts/status/say.ts'
import { ask } from '../../studio.ts'
import { clock, date } from '../../words/dates.ts'
import { bytes } from '../../words/numbers.ts'

type Backup = Replies<'data.read'>['backups'][number]

const elsewhere = ''

const reasons: Record<string, string> = {
  'at-start': 'Made at a start',
  'after-an-exam': 'Made after an exam',
  'before-update': 'Made before an update',
  'by-hand': 'Made by you',
}

/** Chooses what to go back to, and says what that means before it happens. */
export function Backups({ backups, close }: { backups: readonly Backup[]; close(): void }) {
  const [chosen, setChosen] = useState(backups[0]?.name ?? elsewhere)
  const [refusal, setRefusal] = useState<RefusalData | null>(null)
  const restore = async () => {
    const answer = await ask('data.restore', chosen === elsewhere ? {} : { name: chosen })
    if (answer.ok) {
      close()
      say(`Restored ${answer.value.restored}.`)
    } else setRefusal(answer.refusal.name === 'cancelled' ? null : answer.refusal)
  }
  return (
    <Dialog
      title="Restore a backup"
      close={close}
      wide
      actions={
        <>
          <Button onClick={close}>Keep things as they are</Button>
          <Button kind="filled" onClick={() => void restore()}>
            Restore
          </Button>
        </>
      }
    >
      <p>What is here now is set aside in the data folder first; nothing is deleted.</p>
      <RadioRows
        label="Backup"
        value={chosen}
        onChange={setChosen}
        options={[
          ...backups.map(backup => ({
            value: backup.name,
            words: `${date(backup.at)} at ${clock(backup.at)}`,
            about: `${reasons[backup.why] ?? backup.why}, ${bytes(backup.bytes)}`,
          })),
          { value: elsewhere, words: 'A file elsewhere', about: 'You are asked for it.' },
        ]}
      />
      {refusal && <RefusalPanel refusal={refusal} />}
    </Dialog>
  )
}
