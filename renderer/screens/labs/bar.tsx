import { useEffect, useRef } from 'react'
import type { LabView } from '#core/api/lab.ts'
import { Button } from '../../parts/button/button.tsx'
import { minuteRange } from '../../words/minutes.ts'
import styles from './room.module.css'
import { time, today } from './times.ts'
import type { DraftState } from './use-draft.ts'

/** Which lab, where the text is, and the one thing to press. */
export function Bar({
  view,
  draft,
  running,
  stopping,
  run,
  stop,
}: {
  view: LabView
  draft: DraftState
  running: boolean
  stopping: boolean
  run(): void
  stop(): void
}) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const here = document.activeElement
    if (here === null || here === document.body || here.tagName === 'MAIN')
      title.current?.focus({ preventScroll: true })
  }, [])
  return (
    <header className={styles.bar}>
      <h1 ref={title} className={styles.title} tabIndex={-1}>
        {view.title}
      </h1>
      <p className={styles.where}>
        {view.code}, <a href={`#/book/${view.owner}`}>{view.ownerTitle}</a>, {minuteRange(view.minutes)}
      </p>
      <Kept draft={draft} />
      {/* One button for both, so that the keyboard stays on it. */}
      <Button
        kind={running ? 'outlined' : 'filled'}
        {...(running ? {} : { chord: 'Mod+Enter' })}
        aria-disabled={stopping}
        onClick={running ? stop : run}
      >
        {stopping ? 'Stopping' : running ? 'Stop' : 'Run tests'}
      </Button>
    </header>
  )
}

function Kept({ draft }: { draft: DraftState }) {
  if (draft.kind === 'refused')
    return (
      <p className={styles.notKept} role="alert">
        <strong>Draft not kept.</strong> {draft.refusal.what} It is tried again until it works; leave this
        window open.
      </p>
    )
  const words =
    draft.kind === 'keeping'
      ? 'Keeping the draft'
      : draft.at === null
        ? 'Nothing written yet'
        : `Draft kept ${today(draft.at) ? time(draft.at) : `on ${time(draft.at, true)}`}`
  return (
    <p className={styles.kept} data-kept={draft.kind === 'kept'}>
      {words}
    </p>
  )
}
