import { useId, useState } from 'react'
import type { Parameter } from '#core/sim/models/simulator.ts'
import { Segmented } from '../fields/segmented.tsx'
import styles from './parameters.module.css'

type Change = (name: string, value: number) => void

/** The setting of a run: a slider and a number for each quantity, words for each choice. */
export function Parameters({
  parameters,
  values,
  change,
}: {
  parameters: readonly Parameter[]
  values: Readonly<Record<string, number>>
  change: Change
}) {
  return (
    <div className={styles.parameters}>
      {parameters.map(parameter => {
        const value = values[parameter.name] ?? parameter.default
        return parameter.choices ? (
          <Choice key={parameter.name} parameter={parameter} value={value} change={change} />
        ) : (
          <Quantity key={parameter.name} parameter={parameter} value={value} change={change} />
        )
      })}
    </div>
  )
}

interface Given {
  parameter: Parameter
  value: number
  change: Change
}

function Choice({ parameter: { name, label, choices = [] }, value, change }: Given) {
  return (
    <div className={styles.choice}>
      <p className={styles.label}>{label}</p>
      <Segmented
        label={label}
        value={String(value)}
        options={choices.map((words, at) => ({ value: String(at), words }))}
        onChange={at => change(name, Number(at))}
      />
    </div>
  )
}

function Quantity({ parameter, value, change }: Given) {
  const { name, label, unit, min, max, step } = parameter
  const id = useId()
  // While one types, the text is one's own: 1 on the way to 120 is no setting.
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <div className={styles.quantity}>
      <label className={styles.label} htmlFor={id}>
        {label}
        {unit && <span className={styles.unit}>, {unit}</span>}
      </label>
      <input
        id={id}
        type="number"
        inputMode="decimal"
        className={styles.number}
        min={min}
        max={max}
        step={step}
        value={typed ?? value}
        onChange={event => {
          const next = event.target.valueAsNumber
          setTyped(event.target.value)
          if (next >= min && next <= max && next !== value) change(name, next)
        }}
        onBlur={() => setTyped(null)}
      />
      {/* The pointer's way to the same number; the keyboard has the field. */}
      <input
        type="range"
        className={styles.slider}
        tabIndex={-1}
        aria-hidden="true"
        min={min}
        max={max}
        step={step}
        value={value}
        onChange={event => change(name, event.target.valueAsNumber)}
      />
    </div>
  )
}
