import { useMemo } from 'react'
import { type RaftState, s27 } from '#core/sim/models/s27.ts'
import { SpaceTime } from '../../space-time/space-time.tsx'
import { tellTrace } from '../../space-time/tell-trace.ts'
import { type Shown, viewOf } from '../view.ts'
import { Replicas } from './replicas.tsx'

function Picture({ run }: { run: Shown<RaftState> }) {
  const { state, at, values } = run
  const { trace } = state
  // The trace grows in place; its length tells whether there is anything new.
  const steps = trace.length
  const story = useMemo(() => tellTrace(trace.slice(0, steps), at), [trace, steps, at])
  const { latencyMs = 10, heartbeatMs = 50 } = values
  return (
    <>
      {steps > 0 && (
        <SpaceTime
          story={story}
          title="Cluster"
          note="Virtual time. Thick lane: believes it leads."
          growsBy={Math.max(160, 8 * latencyMs, 3 * heartbeatMs)}
        />
      )}
      <Replicas replicas={state.replicas} cutOff={state.cutOff} />
    </>
  )
}

export const view = viewOf<RaftState>({ model: s27, pace: 20, horizonMs: 6_000, Picture })
