import { Segmented } from '../../parts/fields/segmented.tsx'
import { Toggle } from '../../parts/fields/toggle.tsx'
import { changeSettings, useSettings } from '../../state/settings.ts'
import { report } from './report.ts'
import { Group, SettingRow } from './setting-row.tsx'

const factors = [1, 1.25, 1.5] as const

export function ExamSettings() {
  const { extraTime, clockHidden } = useSettings()
  return (
    <Group title="Exams">
      <SettingRow
        words="Time in exams"
        about="For anyone who needs it. The result says which time was given; nothing else changes."
      >
        <Segmented
          label="Time in exams"
          value={String(extraTime)}
          options={factors.map(factor => ({
            value: String(factor),
            words: factor === 1 ? 'Standard' : `× ${factor}`,
            hint: factor === 1 ? 'Standard' : `${factor} times`,
          }))}
          onChange={value => {
            const factor = factors.find(each => String(each) === value)
            if (factor) report(changeSettings({ extraTime: factor }))
          }}
        />
      </SettingRow>
      <SettingRow words="Hide the clock" about="Time runs on; the warnings at set points are still given.">
        <Toggle
          label="Hide the clock"
          on={clockHidden}
          onChange={on => report(changeSettings({ clockHidden: on }))}
        />
      </SettingRow>
    </Group>
  )
}
