import { useEffect } from 'react'
import { say, useStatus } from './say.ts'
import styles from './status-line.module.css'

/** Says what just happened until one goes elsewhere. Never covers anything one must press. */
export function StatusLine({ at }: { at: string }) {
  const words = useStatus()
  useEffect(() => {
    if (at) say('')
  }, [at])
  return (
    <p className={styles.line} role="status" data-print="no">
      {words}
    </p>
  )
}
