import { useState } from 'react'
import type { Replies } from '#core/api.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Button } from '../../parts/button/button.tsx'
import { say } from '../../parts/status/say.ts'
import { useProfile } from '../../state/profile.ts'
import { hold, useReading } from '../../state/reading.ts'
import { ask } from '../../studio.ts'
import { clock, since } from '../../words/dates.ts'
import { bytes } from '../../words/numbers.ts'
import { Backups } from './backups.tsx'
import { Group, SettingRow } from './setting-row.tsx'
import styles from './settings.module.css'

async function backUp() {
  const answer = await ask('data.back-up', {})
  if (answer.ok) hold('data.read', {}, answer.value)
  say(answer.ok ? `Backed up at ${clock(Date.now())}.` : `${answer.refusal.what} ${answer.refusal.next}`)
}

async function exportAll() {
  const answer = await ask('data.export', {})
  if (answer.ok) say(`Exported to ${answer.value.path}.`)
  else say(answer.refusal.name === 'cancelled' ? '' : `${answer.refusal.what} ${answer.refusal.next}`)
}

const lastBackup = ({ backups }: Replies<'data.read'>) => {
  const latest = Math.max(...backups.map(backup => backup.at))
  return backups.length === 0 ? 'None yet.' : `The last one was made ${since(latest, Date.now())}.`
}

export function DataSettings() {
  const data = useReading('data.read', {})
  const [restoring, setRestoring] = useState(false)
  return (
    <Group title="Data">
      <Awaiting of={data}>
        {view => (
          <>
            <SettingRow words="Your data" about={`${view.folder}, ${bytes(view.databaseBytes)}`}>
              <Button small onClick={() => void ask('data.open-folder', {})}>
                Open data folder
              </Button>
            </SettingRow>
            <SettingRow
              words="Backups"
              about={`Made at the first start of a day, after every exam and before updates. ${lastBackup(view)}`}
            >
              <Button small onClick={() => void backUp()}>
                Back up now
              </Button>
              <Button small onClick={() => setRestoring(true)}>
                Restore
              </Button>
            </SettingRow>
            <SettingRow
              words="Export"
              about="Everything you did, in one readable file that is yours to keep."
            >
              <Button small onClick={() => void exportAll()}>
                Export everything
              </Button>
            </SettingRow>
            <LeaveDemo />
            <p className={styles.about}>One learner per installation, for now.</p>
            {restoring && <Backups backups={view.backups} close={() => setRestoring(false)} />}
          </>
        )}
      </Awaiting>
    </Group>
  )
}

/** A demo can be put away; its file is set aside, not deleted. */
function LeaveDemo() {
  const { reading } = useProfile()
  async function leave() {
    const answer = await ask('data.start-afresh', {})
    if (!answer.ok) return say(`${answer.refusal.what} ${answer.refusal.next}`)
    location.hash = ''
    location.reload()
  }
  if (!reading?.demo) return null
  return (
    <SettingRow
      words="This is a demo profile"
      about="All of its progress is made up. Its file is kept beside your new one."
    >
      <Button small onClick={() => void leave()}>
        Put the demo away
      </Button>
    </SettingRow>
  )
}
