import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useShortcut } from '../../shortcuts/registry.ts'
import { Button } from '../button/button.tsx'
import { Segmented } from '../fields/segmented.tsx'
import { Icon } from '../icons/icon.tsx'
import { Diagram } from './diagram.tsx'
import { pressKey } from './keys.ts'
import styles from './space-time.module.css'
import { StepsTable } from './steps-table.tsx'
import type { Story } from './story.ts'
import { inMs } from './times.ts'
import { useCursor } from './use-cursor.ts'

/** The space-time diagram with its table: step by buttons, keys or pointer, come closer, see what each message holds. */
export function SpaceTime({
  story,
  title,
  note,
  broken = null,
  growsBy,
}: {
  story: Story
  title: string
  note?: string
  /** Index of the step after which the rule no longer held. */
  broken?: number | null
  /** The story still grows; this much of its end is shown, in ms. */
  growsBy?: number
}) {
  const [as, setAs] = useState<'diagram' | 'table'>('diagram')
  const [pointed, setPointed] = useState<number | null>(null)
  const cursor = useCursor(story, broken, growsBy)
  const { here, last, at, go } = cursor
  const group = 'Space-time diagram'
  useShortcut(
    {
      id: 'trace-step',
      keys: ['F10'],
      words: 'Next step',
      group,
      run: () => go(here + 1),
      whileWriting: true,
    },
    {
      id: 'trace-back',
      keys: ['F9'],
      words: 'Step before',
      group,
      run: () => go(here - 1),
      whileWriting: true,
    },
  )
  if (last < 0) return null
  const shown = story.steps[pointed ?? here]
  return (
    <section className={styles.part} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {note && <p className={styles.note}>{note}</p>}
        <Segmented
          label="Show as"
          value={as}
          options={[
            { value: 'diagram', words: 'Diagram' },
            { value: 'table', words: 'Table' },
          ]}
          onChange={setAs}
        />
      </div>
      {as === 'diagram' ? (
        <Diagram
          story={story}
          view={cursor.view}
          here={here}
          broken={broken}
          look={cursor.look}
          point={setPointed}
          go={go}
          press={event => pressKey(event, cursor)}
        />
      ) : (
        <StepsTable story={story} here={here} broken={broken} go={go} />
      )}
      <div className={styles.controls}>
        {/* Never disabled: a button that goes dead under the finger takes the keyboard with it. */}
        <Button small aria-disabled={here <= 0} onClick={() => go(here - 1)}>
          Back
        </Button>
        <Button small chord="F10" aria-disabled={here >= last} onClick={() => go(here + 1)}>
          Step
        </Button>
        <p className={styles.count}>
          Step {here + 1} of {last + 1}, {inMs(at)}
        </p>
        {as === 'diagram' && (
          <div className={styles.zoom}>
            <Button small aria-label="Wider" onClick={() => cursor.zoom(1.6)}>
              <Icon of={Minus} />
            </Button>
            <Button small aria-label="Closer" onClick={() => cursor.zoom(1 / 1.6)}>
              <Icon of={Plus} />
            </Button>
            <Button small onClick={cursor.all}>
              All
            </Button>
          </div>
        )}
      </div>
      <div className={styles.told} data-broken={shown?.index === broken}>
        <p aria-live={cursor.placed && pointed === null ? 'polite' : 'off'}>{shown && `${shown.words}.`}</p>
        {shown?.detail && <code className={styles.detail}>{shown.detail()}</code>}
      </div>
    </section>
  )
}
