import { ChevronDown, ChevronUp } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
import { Icon } from '../icons/icon.tsx'
import { ProseLine } from '../prose/prose.tsx'
import styles from './question.module.css'
import type { Answering } from './question-body.tsx'

/** Moves one id by one place; stays where it is at either end. */
export function moved(order: readonly string[], id: string, by: -1 | 1): string[] {
  const from = order.indexOf(id)
  const to = from + by
  if (from === -1 || to < 0 || to >= order.length) return [...order]
  const next = order.filter(each => each !== id)
  next.splice(to, 0, id)
  return next
}

/** A list whose lines move up and down, by button or with Alt and the arrow keys. */
export function Ordering({ question, response, respond, disabled = false }: Answering<'ordering'>) {
  const order = response?.order ?? question.items.map(item => item.id)
  const spoken = useRef<HTMLParagraphElement>(null)
  const items = order.flatMap(id => question.items.filter(item => item.id === id))

  function move(id: string, by: -1 | 1) {
    const next = moved(order, id, by)
    respond({ type: 'ordering', order: next })
    if (spoken.current) spoken.current.textContent = `Now at place ${next.indexOf(id) + 1} of ${next.length}.`
  }
  function onKey(event: KeyboardEvent, id: string) {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(id, event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    <div className={styles.ordering}>
      <ol className={styles.lines} aria-labelledby={`stem-${question.id}`}>
        {items.map((item, i) => (
          <li key={item.id} className={styles.line} onKeyDown={event => onKey(event, item.id)}>
            <span className={styles.place} aria-hidden="true">
              {i + 1}
            </span>
            <span className={styles.words}>
              <ProseLine markdown={item.text} />
            </span>
            <button
              type="button"
              className={styles.mover}
              disabled={disabled || i === 0}
              aria-label={`Move up: ${item.text}`}
              onClick={() => move(item.id, -1)}
            >
              <Icon of={ChevronUp} />
            </button>
            <button
              type="button"
              className={styles.mover}
              disabled={disabled || i === items.length - 1}
              aria-label={`Move down: ${item.text}`}
              onClick={() => move(item.id, 1)}
            >
              <Icon of={ChevronDown} />
            </button>
          </li>
        ))}
      </ol>
      {!response && !disabled && (
        <button
          type="button"
          className={styles.asItIs}
          onClick={() => respond({ type: 'ordering', order: [...order] })}
        >
          Keep this order
        </button>
      )}
      <p ref={spoken} className="for-ears" aria-live="polite" />
    </div>
  )
}
