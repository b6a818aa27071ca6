import { Check, Circle, Square, X } from 'lucide-react'
import { Icon } from '../../parts/icons/icon.tsx'
import { Label } from '../../parts/page/page.tsx'
import { Failure } from './failure.tsx'
import type { GroupRow, Standing } from './outcome.ts'
import styles from './tests.module.css'

const signs: { readonly [S in Standing]: typeof Check } = {
  'not run': Circle,
  passed: Check,
  failed: X,
  stopped: Square,
}

const kinds = { visible: 'shown', hidden: 'hidden', property: 'many runs' } as const

/** Every group of tests with its sign and words. One that says more can be chosen; the verdict then speaks of it. While the tests run, the sign is what the group has come to so far. */
export function Groups({
  rows,
  looked,
  choose,
  over,
}: {
  rows: readonly GroupRow[]
  looked: GroupRow | null
  choose(group: string | null): void
  /** Groups of a running run that are over; null while none runs. */
  over: ReadonlyMap<string, Standing> | null
}) {
  return (
    <div className={styles.groups}>
      <Label>Tests</Label>
      <ul>
        {rows.map(row => (
          <Group
            key={row.id}
            row={over ? { ...row, standing: over.get(row.id) ?? 'not run', outcome: null } : row}
            open={!over && row.id === looked?.id}
            choose={choose}
          />
        ))}
      </ul>
    </div>
  )
}

function Group({ row, open, choose }: { row: GroupRow; open: boolean; choose(group: string | null): void }) {
  const { id, words, kind, weight, critical, standing, outcome } = row
  const says = outcome !== null && (outcome.failure !== undefined || outcome.console.length > 0)
  const inside = (
    <>
      <span className={styles.sign} data-standing={standing}>
        <Icon of={signs[standing]} />
        <span className="for-ears">{standing}: </span>
      </span>
      <span className={styles.words}>
        {words}
        {critical && <span className={styles.critical}> Must never break.</span>}
      </span>
      <span className={styles.facts}>
        {kinds[kind]}, {weight} points
      </span>
    </>
  )
  return (
    <li className={styles.group} data-open={open}>
      {says ? (
        <button type="button" className={styles.row} aria-pressed={open} onClick={() => choose(id)}>
          {inside}
        </button>
      ) : (
        <div className={styles.row}>{inside}</div>
      )}
      {open && outcome && <Failure outcome={outcome} />}
    </li>
  )
}
