import { Check, Circle, X } from 'lucide-react'
import type { Invariant } from '#core/sim/models/simulator.ts'
import { Icon } from '../icons/icon.tsx'
import styles from './invariants.module.css'

/** What should hold at every moment, and whether it has so far. */
export function Invariants({ invariants, fresh }: { invariants: readonly Invariant[]; fresh: boolean }) {
  return (
    <ul className={styles.list}>
      {invariants.map(({ name, holds, words }) => (
        <li key={name} data-holds={fresh ? undefined : holds}>
          <span className={styles.sign}>
            <Icon of={fresh ? Circle : holds ? Check : X} />
            <span className="for-ears">{fresh ? 'Not run yet: ' : holds ? 'Holds: ' : 'Broken: '}</span>
          </span>
          <span>
            <span className={styles.name}>{name}.</span> {words}
          </span>
        </li>
      ))}
    </ul>
  )
}
