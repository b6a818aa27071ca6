import type { ReactNode } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import styles from './rows.module.css'

/** One of several, each a full-width row between hairlines. */
export function RadioRows({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: string | null
  options: readonly { value: string; words: ReactNode; about?: ReactNode }[]
  onChange(value: string): void
}) {
  return (
    <RadioGroup aria-label={label} value={value} onChange={onChange} className={styles.rows}>
      {options.map(option => (
        <Radio key={option.value} value={option.value} className={styles.row}>
          <span className={styles.ring} aria-hidden="true" />
          <span className={styles.words}>{option.words}</span>
          {option.about && <span className={styles.about}>{option.about}</span>}
        </Radio>
      ))}
    </RadioGroup>
  )
}
