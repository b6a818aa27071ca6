import { Page, PageTitle } from '../../parts/page/page.tsx'
import { AppearanceSettings } from './appearance-settings.tsx'
import { DataSettings } from './data-settings.tsx'
import { ExamSettings } from './exam-settings.tsx'
import { Group, SettingRow } from './setting-row.tsx'
import { StudySettings } from './study-settings.tsx'

export default function Settings() {
  return (
    <Page title="Settings">
      <PageTitle>Settings</PageTitle>
      <StudySettings />
      <AppearanceSettings />
      <ExamSettings />
      <DataSettings />
      <Group title="About">
        <SettingRow
          words="About and diagnostics"
          about="Version, library, checks of the database, and the log."
        >
          <a href="#/about">Open</a>
        </SettingRow>
      </Group>
    </Page>
  )
}
