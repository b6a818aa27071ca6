import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, NumberField } from 'react-aria-components'
import { Icon } from '../icons/icon.tsx'
import styles from './stepper.module.css'

/** A whole number one steps or types, with its unit. */
export function Stepper({
  label,
  value,
  min,
  max,
  unit,
  onChange,
}: {
  label: string
  value: number
  min: number
  max: number
  unit: string
  onChange(value: number): void
}) {
  return (
    <NumberField
      aria-label={label}
      value={value}
      minValue={min}
      maxValue={max}
      onChange={next => Number.isFinite(next) && onChange(next)}
      className={styles.field}
    >
      <Group className={styles.group}>
        <Button slot="decrement" className={styles.step}>
          <Icon of={Minus} />
        </Button>
        <Input className={styles.input} />
        <Button slot="increment" className={styles.step}>
          <Icon of={Plus} />
        </Button>
      </Group>
      <span className={styles.unit}>{unit}</span>
    </NumberField>
  )
}
