import { useId } from 'react'
import { ProseLine } from '../prose/prose.tsx'
import styles from './question.module.css'
import type { Answering } from './question-body.tsx'

/** Each prompt has a list of answers beside it; more answers than prompts. */
export function Matching({ question, response, respond, disabled = false }: Answering<'matching'>) {
  const name = useId()
  const pairs = response?.pairs ?? {}
  function pair(prompt: string, answer: string) {
    const next = { ...pairs, [prompt]: answer }
    if (answer === '') delete next[prompt]
    respond(Object.keys(next).length === 0 ? null : { type: 'matching', pairs: next })
  }
  return (
    <fieldset className={styles.matching} disabled={disabled} aria-labelledby={`stem-${question.id}`}>
      {question.prompts.map(prompt => (
        <div key={prompt.id} className={styles.pair}>
          <label htmlFor={`${name}${prompt.id}`} className={styles.words}>
            <ProseLine markdown={prompt.text} />
          </label>
          <select
            id={`${name}${prompt.id}`}
            className={styles.select}
            value={pairs[prompt.id] ?? ''}
            onChange={event => pair(prompt.id, event.target.value)}
          >
            <option value="">Choose</option>
            {question.answers.map(answer => (
              <option key={answer.id} value={answer.id}>
                {answer.text.replaceAll('`', '')}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  )
}
