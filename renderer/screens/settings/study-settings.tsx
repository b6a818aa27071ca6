import { useState } from 'react'
import type { LibraryView } from '#core/api/study.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Button } from '../../parts/button/button.tsx'
import { Stepper } from '../../parts/fields/stepper.tsx'
import { RolePicker } from '../../parts/role-picker/role-picker.tsx'
import { changeProfile, useProfile } from '../../state/profile.ts'
import { useReading } from '../../state/reading.ts'
import { report } from './report.ts'
import { Group, SettingRow } from './setting-row.tsx'

function Role({ paths, role }: { paths: LibraryView['paths']; role: string | null }) {
  const [choosing, setChoosing] = useState(false)
  return (
    <>
      <SettingRow
        words={`Role: ${paths.find(path => path.id === role)?.role.toLowerCase() ?? 'none'}`}
        about="It draws your route on the map and orders the advice. It locks nothing."
      >
        <Button small aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {choosing ? 'Done' : 'Choose a role'}
        </Button>
      </SettingRow>
      {choosing && (
        <RolePicker paths={paths} role={role} onChange={chosen => report(changeProfile({ role: chosen }))} />
      )}
    </>
  )
}

export function StudySettings() {
  const profile = useProfile()
  const library = useReading('library.read', {})
  return (
    <Group title="Study">
      <Awaiting of={profile}>
        {({ role, hoursPerWeek }) => (
          <>
            <Awaiting of={library}>{({ paths }) => <Role paths={paths} role={role} />}</Awaiting>
            <SettingRow words="Plan" about="The record shows time studied against it.">
              <Stepper
                label="Hours a week"
                value={hoursPerWeek}
                min={1}
                max={40}
                unit="hours a week"
                onChange={hours => report(changeProfile({ hoursPerWeek: hours }))}
              />
            </SettingRow>
          </>
        )}
      </Awaiting>
    </Group>
  )
}
