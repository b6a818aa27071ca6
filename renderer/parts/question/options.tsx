import { Ban } from 'lucide-react'
import type { AskedQuestion, Response } from '#core/library/compiled-question.ts'
import { Icon } from '../icons/icon.tsx'
import { ProseLine } from '../prose/prose.tsx'
import styles from './question.module.css'
import type { Answering } from './question-body.tsx'

type Choosing = Extract<AskedQuestion, { type: 'single' | 'multiple' }>

export const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const

/** What choosing an option makes of the answer. Of a multiple choice, no more than were asked for can be chosen. */
export function choose(question: Choosing, response: Response | undefined, option: string): Response | null {
  if (question.type === 'single') return { type: 'single', option }
  const before = response?.type === 'multiple' ? response.options : []
  const options = before.includes(option) ? before.filter(id => id !== option) : [...before, option]
  if (options.length > question.choose) return { type: 'multiple', options: [...before.slice(1), option] }
  return options.length === 0 ? null : { type: 'multiple', options }
}

/** Full-width rows between hairlines; the letter at the right is the key to press. */
export function Options({
  question,
  response,
  respond,
  struck = [],
  strike,
  disabled = false,
}: Omit<Answering<'single'>, 'question' | 'response'> & {
  question: Choosing
  response: Response | undefined
}) {
  const chosen =
    response?.type === 'single' ? [response.option] : response?.type === 'multiple' ? response.options : []
  const kind = question.type === 'single' ? 'radio' : 'checkbox'
  return (
    <fieldset className={styles.options} disabled={disabled} aria-labelledby={`stem-${question.id}`}>
      {question.options.map((option, i) => {
        const out = struck.includes(option.id)
        return (
          <div
            key={option.id}
            className={styles.row}
            data-chosen={chosen.includes(option.id)}
            data-struck={out}
          >
            <label className={styles.choice}>
              <input
                type={kind}
                name={question.id}
                checked={chosen.includes(option.id)}
                aria-keyshortcuts={letters[i]}
                onChange={() => respond(choose(question, response, option.id))}
              />
              <span className={kind === 'radio' ? styles.ring : styles.box} aria-hidden="true" />
              <span className={styles.words}>
                <ProseLine markdown={option.text} />
                {out && <span className="for-ears">, struck out</span>}
              </span>
            </label>
            {strike && (
              <button
                type="button"
                className={styles.strike}
                aria-pressed={out}
                aria-label={`Strike out ${letters[i]}`}
                title={`Strike out (Shift+${letters[i]})`}
                onClick={() => strike(option.id, !out)}
              >
                <Icon of={Ban} />
              </button>
            )}
            <span className={styles.letter} aria-hidden="true">
              {letters[i]}
            </span>
          </div>
        )
      })}
    </fieldset>
  )
}
