import { use, useEffect, useId, useRef } from 'react'
import { Button } from '../button/button.tsx'
import { Controls } from './controls.tsx'
import { Invariants } from './invariants.tsx'
import { Parameters } from './parameters.tsx'
import { Plots } from './plots.tsx'
import { loadView } from './registry.ts'
import styles from './simulator.module.css'
import { Tasks } from './tasks.tsx'
import { useRun } from './use-run.ts'
import type { SimulatorView } from './view.ts'

/** Where it stands: a page of its own says what it is; in a text it does so itself, and takes the keyboard it was opened with. */
type Within = 'page' | 'text'

/** A simulator in its frame. Suspends until its files are here; draws nothing when there is none of this id. */
export default function Simulator({ id, within }: { id: string; within: Within }) {
  const view = use(loadView(id))
  return view && <Opened view={view} within={within} />
}

function Opened({ view, within }: { view: SimulatorView; within: Within }) {
  const { model, pace, Picture } = view
  const handle = useRun(model, pace)
  const { run, fresh } = handle
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const inText = within === 'text'
  const Heading = inText ? 'h3' : 'h2'
  useEffect(() => {
    if (inText) frame.current?.focus({ preventScroll: true })
  }, [inText])
  const part = (name: string) => `${id}-${name}`
  return (
    <div ref={frame} className={styles.frame} tabIndex={-1}>
      {inText && <p className={styles.sentence}>{model.sentence}</p>}
      <div className={styles.grid}>
        <section className={styles.scene} aria-labelledby={part('run')}>
          <Heading className="for-ears" id={part('run')}>
            Run
          </Heading>
          <Controls handle={handle} stepWords={model.stepWords} />
          {Picture && <Picture run={run} />}
          <Plots view={view} run={run} />
        </section>
        <div className={styles.side}>
          <section aria-labelledby={part('setting')}>
            <div className={styles.heads}>
              <Heading className={styles.label} id={part('setting')}>
                Setting
              </Heading>
              <Button small kind="plain" onClick={handle.defaults}>
                Restore defaults
              </Button>
            </div>
            <Parameters parameters={model.parameters} values={run.values} change={handle.change} />
          </section>
          <section aria-labelledby={part('holds')}>
            <Heading className={styles.label} id={part('holds')}>
              What should hold
            </Heading>
            <Invariants invariants={run.invariants} fresh={fresh} />
          </section>
        </div>
        <section className={styles.asks} aria-labelledby={part('tasks')}>
          <Heading className={styles.label} id={part('tasks')}>
            Three tasks
          </Heading>
          <Tasks tasks={model.tasks} runToEnd={handle.toEnd} />
        </section>
      </div>
    </div>
  )
}
