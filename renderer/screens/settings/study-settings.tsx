import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Stepper } from '../../parts/fields/stepper.tsx'
import { RolePicker } from '../../parts/role-picker/role-picker.tsx'
import { changeProfile, useProfile } from '../../state/profile.ts'
import { useReading } from '../../state/reading.ts'
import { report } from './report.ts'
import { Group, SettingRow } from './setting-row.tsx'
import styles from './settings.module.css'

export function StudySettings() {
  const profile = useProfile()
  const library = useReading('library.read', {})
  return (
    <Group title="Study">
      <Awaiting of={profile}>
        {({ role, hoursPerWeek }) => (
          <>
            <SettingRow words="Hours a week" about="Your plan. The record shows time studied against it.">
              <Stepper
                label="Hours a week"
                value={hoursPerWeek}
                min={1}
                max={40}
                unit="h a week"
                onChange={hours => report(changeProfile({ hoursPerWeek: hours }))}
              />
            </SettingRow>
            <div className={styles.wide}>
              <p className={styles.words}>Role</p>
              <p className={styles.about}>
                It draws your route on the map and orders the advice. It locks nothing.
              </p>
              <Awaiting of={library}>
                {({ paths }) => (
                  <RolePicker
                    paths={paths}
                    role={role}
                    onChange={chosen => report(changeProfile({ role: chosen }))}
                  />
                )}
              </Awaiting>
            </div>
          </>
        )}
      </Awaiting>
    </Group>
  )
}
