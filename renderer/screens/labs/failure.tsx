import type { GroupOutcome } from '#core/lab/contract.ts'
import { Label } from '../../parts/page/page.tsx'
import { count } from '../../words/numbers.ts'
import { sayFaults } from './say-faults.ts'
import styles from './tests.module.css'

/** What a group found beside the verdict's words: what was expected, what came, the faults it took, what was printed. */
export function Failure({ outcome }: { outcome: GroupOutcome }) {
  const { failure, console: printed } = outcome
  const faults = sayFaults(failure?.schedule)
  const compared = failure?.expected !== undefined || failure?.got !== undefined
  if (!compared && !faults && printed.length === 0) return null
  return (
    <div className={styles.failure}>
      {compared && (
        <dl className={styles.values}>
          <dt>Expected</dt>
          <dd>
            <code>{failure?.expected ?? 'nothing'}</code>
          </dd>
          <dt>Got</dt>
          <dd>
            <code>{failure?.got ?? 'nothing'}</code>
          </dd>
        </dl>
      )}
      {faults && (
        <div className={styles.part}>
          <Label as="h3">
            {faults.length === 0
              ? 'It fails without any fault'
              : 'The smallest schedule found that still fails'}
          </Label>
          <ol className={styles.faults}>
            {faults.map(fault => (
              <li key={fault}>{fault}</li>
            ))}
          </ol>
        </div>
      )}
      {printed.length > 0 && (
        <div className={styles.part}>
          <Label as="h3">Console, {count(printed.length, 'line')}</Label>
          <pre className={styles.console}>{printed.join('\n')}</pre>
        </div>
      )}
    </div>
  )
}
