import type { RaftState } from '#core/sim/models/s27.ts'
import { count } from '../../../words/numbers.ts'
import { Table } from '../../table/table.tsx'
import styles from './views.module.css'

type Replica = RaftState['replicas'][number]

const shownEntries = 16

/** Each replica as it is now, with the end of its log: the number is the term, filled is committed. */
export function Replicas({ replicas, cutOff }: Pick<RaftState, 'replicas' | 'cutOff'>) {
  const longest = Math.max(0, ...replicas.map(replica => replica.log.length))
  const from = Math.max(0, longest - shownEntries)
  return (
    <div className={styles.replicas}>
      <Table
        label="Replicas now"
        columns={[
          { head: 'Replica', cell: ({ id }) => id },
          { head: 'Role', cell: replica => roleOf(replica, cutOff) },
          { head: 'Term', figures: true, cell: ({ term }) => term },
          {
            head: 'Log, number is the term, filled is committed',
            cell: replica => <Log replica={replica} from={from} />,
          },
        ]}
        rows={replicas}
        keyOf={({ id }) => id}
      />
    </div>
  )
}

function roleOf({ id, role, up }: Replica, cutOff: readonly string[]): string {
  if (!up) return 'down'
  return cutOff.includes(id) ? `${role}, cut off` : role
}

function Log({ replica: { log, commit }, from }: { replica: Replica; from: number }) {
  return (
    <span className={styles.log}>
      <span className="for-ears">
        {count(log.length, 'entry', 'entries')}, {commit} committed
      </span>
      {[...log.entries()].slice(from).map(([at, { term }]) => (
        <span key={at} aria-hidden="true" data-committed={at < commit}>
          {term}
        </span>
      ))}
      {log.length === 0 && <span className={styles.none}>empty</span>}
    </span>
  )
}
