import { count } from '../../words/numbers.ts'
import styles from './tests.module.css'

/** That the tests run, and how many groups are over. The limit of a group is what makes it end. */
export function Progress({ over, groups }: { over: number; groups: number }) {
  return (
    <div className={styles.verdict}>
      <p className={styles.said} role="status">
        <strong className={styles.quietHead}>Running</strong>
        {count(groups, 'group')} of tests. A group that takes longer than 2.5 s is stopped.
      </p>
      <p className={styles.points}>
        {over} of {groups} are over.
      </p>
    </div>
  )
}
