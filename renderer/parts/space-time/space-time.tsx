import { Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { useShortcut } from '../../shortcuts/registry.ts'
import { Button } from '../button/button.tsx'
import { Segmented } from '../fields/segmented.tsx'
import { Icon } from '../icons/icon.tsx'
import { Diagram } from './diagram.tsx'
import styles from './space-time.module.css'
import { StepsTable } from './steps-table.tsx'
import type { Story } from './story.ts'
import { inMs } from './times.ts'
import { following, openingView, type View, wholeView, zoomed } from './view.ts'

/**
 * The space-time diagram with its table: step by buttons, keys or pointer, come closer, see what each message holds.
 * While a story grows the cursor stays at its end until one steps back.
 */
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
  /** The step after which the rule no longer held. */
  broken?: { step: number; words: string } | null
  /** The story still grows; this much of its end is shown, in ms. */
  growsBy?: number
}) {
  const [as, setAs] = useState<'diagram' | 'table'>('diagram')
  const [stood, setStood] = useState<number | null>(null)
  const [wanted, setWanted] = useState<View | null>(null)
  const [pointed, setPointed] = useState<number | null>(null)
  const last = story.steps.length - 1
  const cursor = stood === null || stood > last ? null : stood
  const here = cursor ?? (growsBy === undefined ? (broken?.step ?? last) : last)
  const at = story.steps[here]?.at ?? 0
  const opening = useMemo(
    () => (growsBy === undefined ? openingView(story, story.steps[broken?.step ?? last]?.at) : null),
    [story, broken, last, growsBy],
  )
  const view = viewOf()

  function viewOf(): View {
    if (opening) return wanted ?? opening
    const span = wanted ? wanted.to - wanted.from : (growsBy ?? 1)
    // The end of time stays where it is on screen, and what has happened moves left.
    if (cursor === null) {
      const to = Math.max(story.endsAt, span * 0.92) + span * 0.08
      return { from: to - span, to }
    }
    return wanted ?? { from: at - span / 2, to: at + span / 2 }
  }
  const go = (step: number) => {
    const target = Math.min(last, Math.max(0, step))
    setStood(growsBy !== undefined && step > last ? null : target)
    setWanted(following(story, view, story.steps[target]?.at ?? 0))
  }
  const zoom = (factor: number) => setWanted(zoomed(story, view, factor, clamp(at, view)))
  const group = 'Space-time diagram'
  useShortcut(
    { id: 'trace-step', keys: ['F10'], words: 'Next step', group, run: () => go(here + 1), whileWriting: true },
    { id: 'trace-back', keys: ['F9'], words: 'Step before', group, run: () => go(here - 1), whileWriting: true },
  )
  const onKey = (event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLInputElement
    const act = typing ? undefined : keys[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    act({ go, here, last, zoom, all: () => setWanted(wholeView(story)) })
  }
  if (last < 0) return null
  const shown = story.steps[pointed ?? here]
  const summary = `${title}: ${story.lanes.length} lanes, ${last + 1} steps up to ${inMs(story.endsAt)}. The table tells each of them.`
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: placeholder
    <div className={styles.part} onKeyDown={onKey}>
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
          view={view}
          here={here}
          broken={broken?.step ?? null}
          label={summary}
          look={next => {
            if (cursor === null && growsBy !== undefined) setStood(here)
            setWanted(next)
          }}
          point={setPointed}
          go={go}
        />
      ) : (
        <StepsTable story={story} here={here} broken={broken} go={go} />
      )}
      <div className={styles.controls}>
        <Button small onClick={() => go(here - 1)} disabled={here <= 0}>
          Back
        </Button>
        <Button small chord="F10" onClick={() => go(here + 1)} disabled={here >= last && growsBy === undefined}>
          Step
        </Button>
        <p className={styles.count}>
          Step {here + 1} of {last + 1}, {inMs(at)}
        </p>
        {as === 'diagram' && (
          <div className={styles.zoom}>
            <Button small aria-label="Wider" onClick={() => zoom(1.6)}>
              <Icon of={Minus} />
            </Button>
            <Button small aria-label="Closer" onClick={() => zoom(1 / 1.6)}>
              <Icon of={Plus} />
            </Button>
            <Button small onClick={() => setWanted(wholeView(story))}>
              All
            </Button>
          </div>
        )}
      </div>
      <div className={styles.told} data-broken={(pointed ?? here) === broken?.step}>
        <p aria-live={pointed === null ? 'polite' : 'off'}>{shown && `${shown.words}.`}</p>
        {shown?.detail && <code className={styles.detail}>{shown.detail}</code>}
      </div>
    </div>
  )
}
