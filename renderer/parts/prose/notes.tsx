import type { Citation } from '#core/library/compiled-chapter.ts'
import { date } from '../../words/dates.ts'
import styles from './notes.module.css'
import { useSupplies } from './supplies.ts'

const dayOf = (iso: string | undefined) => (iso ? date(Date.parse(`${iso}T12:00:00`)) : '')

function checkedWords({ openedAt, checked }: Citation): string {
  const first = dayOf(openedAt[0])
  if (!first) return ''
  const last = dayOf(openedAt.at(-1))
  return checked && last !== first ? `Opened ${first}, read again ${last}.` : `Opened ${first}.`
}

/**
 * Sources of a block, at the height of their marks where there is room, else under the block. Each keeps clear of
 * the one before; the browser places them by anchors, without a line of measuring.
 */
export function Notes({ numbers }: { numbers: readonly number[] }) {
  const { citations, section } = useSupplies()
  return (
    <>
      {numbers.map(n => {
        const cited = citations.find(each => each.n === n)
        if (!cited) return null
        const top = `max(anchor(--mark-${section}-${n} top, 0px), anchor(--note-${section}-${n - 1} bottom, -12px) + 12px)`
        return (
          <aside
            key={n}
            className={styles.note}
            aria-label={`Source ${n}`}
            style={{ anchorName: `--note-${section}-${n}`, top }}
          >
            <span className={styles.n}>{n}</span> {cited.authors.join(', ')}, <cite>{cited.title}</cite>,{' '}
            {cited.publisher} {cited.year}
            {cited.where && `, ${cited.where}`}. {cited.says}
            <span className={styles.opened}>{checkedWords(cited)}</span>
          </aside>
        )
      })}
    </>
  )
}
