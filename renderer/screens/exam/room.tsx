import { useEffect, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import type { RefusalData } from '#core/errors.ts'
import { Button } from '../../parts/button/button.tsx'
import { useTitle } from '../../parts/page/page.tsx'
import { RefusalPanel } from '../../parts/refusal/refusal-panel.tsx'
import { say } from '../../parts/status/say.ts'
import type { ScreenProps } from '../../routes.ts'
import { enterRoom, useRoom } from '../../state/attempt.ts'
import { useStudyTime } from '../../state/study-time.ts'
import { ask, hear } from '../../studio.ts'
import styles from './room.module.css'
import { Sitting } from './sitting.tsx'

/** The exam room: goes back into the attempt if the window lost it, and out to the result once it has ended. */
export default function Room({ params }: ScreenProps) {
  const id = params.id ?? ''
  const view = useRoom(state => state.view)
  const reading = useRoom(state => state.reading)
  const [refusal, setRefusal] = useState<RefusalData | null>(null)
  const mine = view !== null && reading?.attempt === id
  useTitle(view?.title ?? 'Exam')
  useStudyTime(mine ? view.exam : undefined)

  useEffect(() => {
    if (mine) return
    void ask('exam.resume', { attempt: id }).then(answer => {
      if (answer.ok) enterRoom(answer.value)
      else if (answer.refusal.name === 'attempt-ended') navigate(`/result/${id}`)
      else setRefusal(answer.refusal)
    })
  }, [id, mine])

  const ended = mine && reading.phase !== 'in-progress'
  useEffect(() => {
    if (ended) navigate(reading.phase === 'abandoned' ? '/exams' : `/result/${id}`)
  }, [ended, reading, id])

  useEffect(() => {
    const stops = [
      hear('attempt-ended', ({ attempt }) => navigate(`/result/${attempt}`)),
      hear('time-warning', ({ words }) => say(words)),
      hear('incident', ({ words }) => say(`${words} Noted.`)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  if (refusal)
    return (
      <div className={styles.refused}>
        <RefusalPanel refusal={refusal}>
          <Button small onClick={() => navigate('/exams')}>
            Go to exams
          </Button>
        </RefusalPanel>
      </div>
    )
  return mine && !ended ? <Sitting view={view} /> : null
}
