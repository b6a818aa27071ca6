import { useMemo, useState } from 'react'
import type { LabView } from '#core/api/lab.ts'
import { Segmented } from '../../parts/fields/segmented.tsx'
import { Mishap } from '../../parts/mishap.tsx'
import { RefusalPanel } from '../../parts/refusal/refusal-panel.tsx'
import { readTrace } from '../../parts/space-time/read-trace.ts'
import { SpaceTime } from '../../parts/space-time/space-time.tsx'
import { tellTrace } from '../../parts/space-time/tell-trace.ts'
import { Debrief } from './debrief.tsx'
import { Groups } from './groups.tsx'
import { Headline } from './headline.tsx'
import type { GroupRow } from './outcome.ts'
import { Progress } from './progress.tsx'
import styles from './tests.module.css'
import type { LabRunState } from './use-lab-run.ts'

/** What the tests found: the diagram where there is one, the verdict, every group. After passing, what there is to learn. */
export function TestsPane({
  view,
  rows,
  looked,
  choose,
  trial,
  changed,
}: {
  view: LabView
  rows: readonly GroupRow[]
  /** The group whose failure is shown. */
  looked: GroupRow | null
  choose(group: string | null): void
  trial: LabRunState
  /** The text is no longer the one the verdict is about. */
  changed: boolean
}) {
  const [shown, setShown] = useState<'tests' | 'debrief' | 'reference'>('tests')
  const { verdict, running, over, refusal } = trial
  const failure = running ? undefined : looked?.outcome?.failure
  return (
    <div className={styles.pane} data-reading={shown !== 'tests'}>
      <div className={styles.inside}>
        {view.passedAt !== null && (
          <div className={styles.views}>
            <Segmented
              label="Shown"
              value={shown}
              options={[
                { value: 'tests', words: 'Tests' },
                { value: 'debrief', words: 'Debrief' },
                { value: 'reference', words: 'Reference' },
              ]}
              onChange={setShown}
            />
          </div>
        )}
        {shown === 'tests' ? (
          <>
            {refusal && <RefusalPanel refusal={refusal} />}
            {running ? (
              <Progress over={over.size} groups={rows.length} />
            ) : (
              <Headline view={view} rows={rows} looked={looked} verdict={verdict} changed={changed} />
            )}
            {failure?.trace !== undefined && (
              <Mishap at={looked?.id ?? ''}>
                <Cluster trace={failure.trace} step={failure.step ?? null} />
              </Mishap>
            )}
            <Groups rows={rows} looked={looked} choose={choose} over={running ? over : null} />
          </>
        ) : (
          <Debrief view={view} as={shown} />
        )}
      </div>
    </div>
  )
}

function Cluster({ trace, step }: { trace: unknown; step: number | null }) {
  const story = useMemo(() => {
    const events = readTrace(trace)
    return events && tellTrace(events)
  }, [trace])
  const leads = story?.stretches.some(stretch => stretch.kind === 'leads')
  if (!story) return <p className={styles.quiet}>The run of this group cannot be drawn.</p>
  return (
    <SpaceTime
      story={story}
      title="Cluster"
      note={`Virtual time.${leads ? ' Thick lane: believes it leads.' : ''}`}
      broken={step !== null && step < story.steps.length ? step : null}
    />
  )
}
