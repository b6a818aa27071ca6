import { useState } from 'react'
import { calculate } from '#core/attempt/calculate.ts'
import styles from './room.module.css'

/** A plain calculator: one line, worked out as it is typed. */
export function Calculator() {
  const [text, setText] = useState('')
  return (
    <div className={styles.calculator}>
      <label htmlFor="calculation">Calculator</label>
      <input
        id="calculation"
        value={text}
        spellCheck={false}
        autoComplete="off"
        placeholder="for example 40 * (3 + 2) / 8"
        onChange={event => setText(event.target.value)}
      />
      <output htmlFor="calculation">= {calculate(text)}</output>
      <p>+ − × ÷ ^, brackets, sqrt, ln, exp, min, max, floor, ceil. Nothing here is kept.</p>
    </div>
  )
}
