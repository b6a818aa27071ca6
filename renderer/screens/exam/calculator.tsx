import { useState } from 'react'
import { evaluate } from '#core/library/formula.ts'
import styles from './room.module.css'

/** What a plain calculation gives, or why it cannot be read yet. */
export function calculated(text: string): string {
  if (text.trim() === '') return ''
  try {
    const value = evaluate(
      text.replaceAll('×', '*').replaceAll('÷', '/').replaceAll('−', '-').replaceAll(',', '.'),
      {},
    )
    return String(Math.round(value * 1e9) / 1e9)
  } catch {
    return 'not complete'
  }
}

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
      <output htmlFor="calculation">= {calculated(text)}</output>
      <p>+ − × ÷ ^, brackets, sqrt, ln, exp, min, max, floor, ceil. Nothing here is kept.</p>
    </div>
  )
}
