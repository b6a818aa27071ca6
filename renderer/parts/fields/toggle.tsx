import { Switch } from 'react-aria-components'
import styles from './toggle.module.css'

/** On or off, with the word beside the sign. */
export function Toggle({ label, on, onChange }: { label: string; on: boolean; onChange(on: boolean): void }) {
  return (
    <Switch aria-label={label} isSelected={on} onChange={onChange} className={styles.toggle}>
      <span className={styles.word}>{on ? 'On' : 'Off'}</span>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.knob} />
      </span>
    </Switch>
  )
}
