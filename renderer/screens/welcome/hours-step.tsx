import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Stepper } from '../../parts/fields/stepper.tsx'
import { changeProfile, useProfile } from '../../state/profile.ts'
import { Step, type StepProps } from './step.tsx'

export function HoursStep(props: StepProps) {
  const profile = useProfile()
  return (
    <Step
      {...props}
      title="How many hours a week?"
      why="The record will show time really studied against this plan. A modest plan that holds is worth more than a bold one."
    >
      <Awaiting of={profile}>
        {({ hoursPerWeek }) => (
          <Stepper
            label="Hours a week"
            value={hoursPerWeek}
            min={1}
            max={40}
            unit="hours a week"
            onChange={hours => void changeProfile({ hoursPerWeek: hours })}
          />
        )}
      </Awaiting>
    </Step>
  )
}
