import { useCallback, useEffect, useRef, useState } from 'react'
import { readNumber } from '#core/attempt/read-number.ts'
import styles from './question.module.css'
import type { Answering } from './question-body.tsx'

/** Milliseconds of rest after which what was typed is kept. */
const rest = 250

/** A number with its unit. Kept after a short rest and on leaving the box, as typed. */
export function Numeric({ question, response, respond, disabled = false }: Answering<'numeric'>) {
  const [text, setText] = useState(response?.text ?? '')
  const kept = useRef(text)
  const typed = useRef(text)
  const timer = useRef(0)
  const answer = useRef(respond)
  answer.current = respond

  const keep = useCallback(() => {
    clearTimeout(timer.current)
    if (typed.current === kept.current) return
    kept.current = typed.current
    answer.current(typed.current.trim() === '' ? null : { type: 'numeric', text: typed.current })
  }, [])
  function type(next: string) {
    setText(next)
    typed.current = next
    clearTimeout(timer.current)
    timer.current = window.setTimeout(keep, rest)
  }
  useEffect(() => keep, [keep])
  useEffect(() => {
    if (response || typed.current !== kept.current) return
    typed.current = ''
    kept.current = ''
    setText('')
  }, [response])
  const unreadable = text.trim() !== '' && readNumber(text) === null
  return (
    <div className={styles.numeric}>
      <input
        className={styles.number}
        inputMode="decimal"
        maxLength={40}
        value={text}
        disabled={disabled}
        aria-label={question.unit ? `Your answer in ${question.unit}` : 'Your answer'}
        aria-describedby={unreadable ? `unread-${question.id}` : undefined}
        onChange={event => type(event.target.value)}
        onBlur={keep}
      />
      <span className={styles.unit}>{question.unit}</span>
      {unreadable && (
        <p id={`unread-${question.id}`} className={styles.unread}>
          Write one plain number, for example 12.5.
        </p>
      )}
    </div>
  )
}
