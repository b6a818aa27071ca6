import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { CheckRows } from '../../parts/fields/check-rows.tsx'
import { changeProfile, useProfile } from '../../state/profile.ts'
import { useReading } from '../../state/reading.ts'
import { Step, type StepProps } from './step.tsx'

export function FoundationStep(props: StepProps) {
  const profile = useProfile()
  const library = useReading('library.read', {})
  const ticked = profile.reading?.foundation ?? []
  return (
    <Step
      {...props}
      title="What do you bring?"
      why="The library assumes these. Tick what you could explain to a colleague; where you do not, the line says what helps."
    >
      <Awaiting of={library}>
        {({ foundation }) => (
          <CheckRows
            label="What you could explain to a colleague"
            value={ticked}
            options={foundation.map(({ id, words, help }) => ({
              value: id,
              words,
              about: ticked.includes(id) ? undefined : help,
            }))}
            onChange={chosen => void changeProfile({ foundation: chosen })}
          />
        )}
      </Awaiting>
    </Step>
  )
}
