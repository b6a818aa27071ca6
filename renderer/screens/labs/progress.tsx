import { useEffect, useState } from 'react'
import { count } from '../../words/numbers.ts'
import styles from './tests.module.css'

const everyMs = 100
/** A run shorter than this is over before one could read what it does. */
const noticedMs = 300

/** That the tests run, and for how long. The limit of a group is what makes it end. */
export function Progress({ since, groups }: { since: number; groups: number }) {
  const [now, setNow] = useState(since)
  useEffect(() => {
    const beat = setInterval(() => setNow(performance.now()), everyMs)
    return () => clearInterval(beat)
  }, [])
  const ms = now - since
  return (
    <div className={styles.verdict}>
      <p className={styles.said} role="status">
        <strong className={styles.quietHead}>Running</strong>
        {count(groups, 'group')} of tests. A group that takes longer than 2.5 s is stopped.
      </p>
      <p className={styles.points}>{ms < noticedMs ? ' ' : `${(ms / 1_000).toFixed(1)} s so far`}</p>
    </div>
  )
}
