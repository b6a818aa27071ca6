import type { LibraryView } from '#core/api/study.ts'
import { hourRange } from '../../words/minutes.ts'
import { RadioRows } from '../fields/radio-rows.tsx'

const noRole = 'none'

/** The roles of the library, and none of them. */
export function RolePicker({
  paths,
  role,
  onChange,
}: {
  paths: LibraryView['paths']
  role: string | null
  onChange(role: string | null): void
}) {
  return (
    <RadioRows
      label="Role"
      value={role ?? noRole}
      onChange={value => onChange(value === noRole ? null : value)}
      options={[
        ...paths.map(path => ({
          value: path.id,
          words: path.role,
          about: `${path.about} ${hourRange(path.hoursIndex)}, by the library’s index.`,
        })),
        { value: noRole, words: 'No role', about: 'Everything is open either way.' },
      ]}
    />
  )
}
