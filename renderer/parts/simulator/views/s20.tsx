import { useMemo, useState } from 'react'
import { type ClocksState, s20 } from '#core/sim/models/s20.ts'
import { narrow } from '../../../words/minutes.ts'
import { Segmented } from '../../fields/segmented.tsx'
import { SpaceTime } from '../../space-time/space-time.tsx'
import { figure } from '../../space-time/times.ts'
import { type Shown, viewOf } from '../view.ts'
import { type ClockKind, clockStory } from './clock-story.ts'
import styles from './views.module.css'

function Picture({ run }: { run: Shown<ClocksState> }) {
  const [clock, setClock] = useState<ClockKind>('wall')
  const { state, at } = run
  const { events, processes, apartMs } = state
  // The list grows in place; its length tells whether there is anything new.
  const count = events.length
  const story = useMemo(
    () =>
      clockStory(
        events.slice(0, count),
        processes.map(process => process.id),
        clock,
        at,
      ),
    [events, count, processes, clock, at],
  )
  return (
    <>
      <p className={styles.facts}>
        {processes
          .map(
            ({ id, skewMs, driftPpm }) =>
              `${id} ${offWords(skewMs)}${driftPpm === 0 ? '' : `, ${figure(driftPpm)} ppm`}`,
          )
          .join('; ')}
        . Two clocks are now up to {figure(apartMs)}
        {narrow}ms apart.
      </p>
      <div className={styles.choice}>
        <span>Stamps shown</span>
        <Segmented
          label="Stamps shown"
          value={clock}
          options={[
            { value: 'wall', words: 'Wall' },
            { value: 'lamport', words: 'Lamport' },
            { value: 'vector', words: 'Vector' },
            { value: 'hybrid', words: 'Hybrid' },
          ]}
          onChange={setClock}
        />
      </div>
      {count > 0 && (
        <SpaceTime
          story={story}
          title="Processes in true time"
          note="Red: received, by wall clock, before it was sent."
          growsBy={Math.max(120, 4_800 / (run.values.perSecond ?? 10))}
        />
      )}
    </>
  )
}

function offWords(skewMs: number): string {
  if (skewMs === 0) return 'is right'
  return `is ${figure(Math.abs(skewMs))}${narrow}ms ${skewMs > 0 ? 'ahead' : 'behind'}`
}

export const view = viewOf<ClocksState>({ model: s20, pace: 8, horizonMs: 4_000, Picture })
