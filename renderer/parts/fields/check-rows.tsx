import type { ReactNode } from 'react'
import { Checkbox, CheckboxGroup } from 'react-aria-components'
import styles from './rows.module.css'

/** Any of several, each a full-width row between hairlines. */
export function CheckRows({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: readonly string[]
  options: readonly { value: string; words: ReactNode; about?: ReactNode }[]
  onChange(value: string[]): void
}) {
  return (
    <CheckboxGroup aria-label={label} value={[...value]} onChange={onChange} className={styles.rows}>
      {options.map(option => (
        <Checkbox key={option.value} value={option.value} className={styles.row}>
          <svg className={styles.box} width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
            <rect x={1} y={1} width={16} height={16} rx={3} />
            <path d="M5 9.2l2.8 2.7L13 6.4" />
          </svg>
          <span className={styles.words}>{option.words}</span>
          {option.about && <span className={styles.about}>{option.about}</span>}
        </Checkbox>
      ))}
    </CheckboxGroup>
  )
}
