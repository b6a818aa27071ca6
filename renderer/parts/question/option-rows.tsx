import { Radio, RadioGroup } from 'react-aria-components'
import type { Choice } from '#core/library/compiled-question.ts'
import { useShortcut } from '../../shortcuts/registry.ts'
import { ProseLine } from '../prose/prose.tsx'
import styles from './option-rows.module.css'

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G']

/** Options of a question with one right answer: full rows between hairlines; the letter is the key to press. */
export function OptionRows({
  options,
  chosen,
  onChoose,
}: {
  options: readonly Choice[]
  chosen: string | null
  onChoose(option: string): void
}) {
  useShortcut(
    ...options.map((option, at) => ({
      id: `choose-${at}`,
      keys: [letters[at] ?? ''],
      words: `Choose option ${letters[at]}`,
      group: 'Question',
      run: () => onChoose(option.id),
    })),
  )
  return (
    <RadioGroup aria-label="Options" value={chosen} onChange={onChoose} className={styles.rows}>
      {options.map((option, at) => (
        <Radio key={option.id} value={option.id} className={styles.row}>
          <span className={styles.ring} aria-hidden="true" />
          <span className={styles.text}>
            <ProseLine markdown={option.text} />
          </span>
          <span className={styles.letter} aria-hidden="true">
            {letters[at]}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
