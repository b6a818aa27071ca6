import { useEffect, useState } from 'react'
import { look, useRoom } from '../../state/attempt.ts'
import { changeSettings, useSettings } from '../../state/settings.ts'
import { minutes } from '../../words/minutes.ts'
import styles from './room.module.css'

const secondsShown = 5 * 60_000

/** Minutes until the last five, then minutes and seconds. */
export function timeWords(remainingMs: number): string {
  const seconds = Math.max(0, Math.ceil(remainingMs / 1_000))
  if (remainingMs <= secondsShown)
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} left`
  return `${minutes(Math.ceil(seconds / 60))} left`
}

/** The quiet clock: counts down from main's last reading, can be hidden, never changes colour. */
export function TimeLeft() {
  const reading = useRoom(state => state.reading)
  const heardAt = useRoom(state => state.heardAt)
  const { clockHidden } = useSettings()
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500)
    return () => clearInterval(timer)
  }, [])
  const left = reading ? reading.remainingMs - Math.max(0, now - heardAt) : 0
  const over = left <= 0
  useEffect(() => {
    if (over) void look()
  }, [over])
  if (!reading?.timed) return <span className={styles.clock}>Practice, no clock</span>
  return (
    <button
      type="button"
      className={styles.clock}
      aria-label={clockHidden ? 'Show the time left' : `${timeWords(left)}. Hide the clock`}
      onClick={() => void changeSettings({ clockHidden: !clockHidden })}
    >
      {clockHidden ? 'Clock hidden' : timeWords(left)}
    </button>
  )
}
