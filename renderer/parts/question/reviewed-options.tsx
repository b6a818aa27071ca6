import { Check, X } from 'lucide-react'
import type { Explained } from '#core/api/reading.ts'
import type { Choice } from '#core/library/compiled-question.ts'
import { Icon } from '../icons/icon.tsx'
import { Prose, ProseLine } from '../prose/prose.tsx'
import styles from './reviewed-options.module.css'

const words = {
  right: 'Right answer',
  both: 'Your answer, right',
  wrong: 'Your answer',
  other: '',
} as const

/** Every option with its reason. Only the two that matter are bold: the right one and the one chosen. */
export function ReviewedOptions({
  options,
  keys,
  chosen,
  explained,
}: {
  options: readonly Choice[]
  keys: readonly string[]
  chosen: readonly string[]
  explained: Explained
}) {
  const standing = (id: string) => {
    const [right, mine] = [keys.includes(id), chosen.includes(id)]
    if (right) return mine ? 'both' : 'right'
    return mine ? 'wrong' : 'other'
  }
  return (
    <ul className={styles.options}>
      {options.map(option => {
        const stand = standing(option.id)
        const why = explained.reasons[option.id]?.why ?? (keys.includes(option.id) ? explained.why : '')
        return (
          <li key={option.id} className={styles.option} data-stand={stand}>
            <span className={styles.sign}>
              {stand === 'other' ? (
                <span className={styles.dot} />
              ) : (
                <Icon of={stand === 'wrong' ? X : Check} />
              )}
            </span>
            {words[stand] && <p className={styles.stand}>{words[stand]}</p>}
            <p className={styles.text}>
              <ProseLine markdown={option.text} />
            </p>
            {why && (
              <div className={styles.why}>
                <Prose markdown={why} size="plain" />
              </div>
            )}
          </li>
        )
      })}
    </ul>
  )
}
