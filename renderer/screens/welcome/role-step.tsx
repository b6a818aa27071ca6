import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { RolePicker } from '../../parts/role-picker/role-picker.tsx'
import { changeProfile, useProfile } from '../../state/profile.ts'
import { useReading } from '../../state/reading.ts'
import { Step, type StepProps } from './step.tsx'

export function RoleStep(props: StepProps) {
  const profile = useProfile()
  const library = useReading('library.read', {})
  return (
    <Step
      {...props}
      title="Which work is yours, or will be?"
      why="It draws a route on the map and orders the advice. It locks nothing, and you can change it."
    >
      <Awaiting of={library}>
        {({ paths }) => (
          <RolePicker
            paths={paths}
            role={profile.reading?.role ?? null}
            onChange={role => void changeProfile({ role })}
          />
        )}
      </Awaiting>
    </Step>
  )
}
