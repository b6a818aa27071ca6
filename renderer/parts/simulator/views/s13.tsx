import { type StormState, s13 } from '#core/sim/models/s13.ts'
import { grouped } from '../../../words/numbers.ts'
import { type Shown, viewOf } from '../view.ts'
import { Loop } from './loop.tsx'
import styles from './views.module.css'

const phases: { readonly [P in StormState['phase']]: string } = {
  before: 'Before the trigger',
  trigger: 'During the trigger',
  after: 'After the trigger',
  up: 'On the way up',
  down: 'On the way down',
}

function Picture({ run }: { run: Shown<StormState> }) {
  const { state, series, values, at } = run
  return (
    <>
      <p className={styles.now}>
        {at === 0
          ? 'Nothing has been asked yet.'
          : `${phases[state.phase]}: ${grouped(state.attemptsPerSecond)} attempts a second reach a server that can do ${grouped(state.capacityPerSecond)}. ${grouped(state.goodputPerSecond)} are answered while somebody waits.`}
      </p>
      {values.profile === 1 && <Loop load={series.load ?? []} goodput={series.goodput ?? []} />}
    </>
  )
}

export const view = viewOf<StormState>({
  model: s13,
  pace: 15,
  horizonMs: 120_000,
  strokes: { goodput: 'main', attempts: 'plain', load: 'dashed', capacity: 'dotted' },
  Picture,
})
