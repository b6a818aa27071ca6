import { Segmented } from '../../parts/fields/segmented.tsx'
import { Toggle } from '../../parts/fields/toggle.tsx'
import { changeSettings, useSettings } from '../../state/settings.ts'
import { report } from './report.ts'
import { Group, SettingRow } from './setting-row.tsx'

const sizes = [-2, -1, 0, 1, 2, 3, 4]
const sizeWords = ['Smallest', 'Smaller', 'Standard', 'Larger', 'Large', 'Very large', 'Largest']

export function AppearanceSettings() {
  const { theme, contrast, textSize, motion, focusMode, railFolded } = useSettings()
  return (
    <Group title="Appearance">
      <SettingRow words="Theme">
        <Segmented
          label="Theme"
          value={theme}
          options={[
            { value: 'light', words: 'Light' },
            { value: 'dark', words: 'Dark' },
            { value: 'system', words: 'As the system' },
          ]}
          onChange={value => report(changeSettings({ theme: value }))}
        />
      </SettingRow>
      <SettingRow words="Text size" about="Everything grows together; a line keeps its length in characters.">
        <Segmented
          label="Text size"
          value={String(textSize)}
          options={sizes.map((size, at) => ({
            value: String(size),
            words: size === 0 ? 'Standard' : size > 0 ? `+${size}` : `−${-size}`,
            hint: sizeWords[at],
          }))}
          onChange={value => report(changeSettings({ textSize: Number(value) }))}
        />
      </SettingRow>
      <SettingRow
        words="High contrast"
        about="Stronger lines and no faint words. The system’s own wish is followed too."
      >
        <Toggle
          label="High contrast"
          on={contrast === 'high'}
          onChange={on => report(changeSettings({ contrast: on ? 'high' : 'normal' }))}
        />
      </SettingRow>
      <SettingRow words="Reduced motion" about="Nothing slides or fades.">
        <Toggle
          label="Reduced motion"
          on={motion === 'reduced'}
          onChange={on => report(changeSettings({ motion: on ? 'reduced' : 'system' }))}
        />
      </SettingRow>
      <SettingRow words="Focus mode" about="Reading hides everything but the text until you ask.">
        <Toggle
          label="Focus mode"
          on={focusMode}
          onChange={on => report(changeSettings({ focusMode: on }))}
        />
      </SettingRow>
      <SettingRow words="Folded rail" about="The rail of places shows its signs only.">
        <Toggle
          label="Folded rail"
          on={railFolded}
          onChange={on => report(changeSettings({ railFolded: on }))}
        />
      </SettingRow>
    </Group>
  )
}
