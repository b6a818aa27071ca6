import { Radio, RadioGroup } from 'react-aria-components'
import styles from './segmented.module.css'

/** One of a few, side by side. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: Value
  options: readonly { value: NoInfer<Value>; words: string; hint?: string }[]
  onChange(value: NoInfer<Value>): void
}) {
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      value={value}
      onChange={chosen => {
        const option = options.find(o => o.value === chosen)
        if (option) onChange(option.value)
      }}
      className={styles.group}
    >
      {options.map(option => (
        <Radio
          key={option.value}
          value={option.value}
          aria-label={option.hint ?? option.words}
          className={styles.segment}
        >
          {option.words}
        </Radio>
      ))}
    </RadioGroup>
  )
}
