import type { Citation } from '#core/library/compiled-chapter.ts'
import { date } from '../../words/dates.ts'
import styles from './notes.module.css'
import { markName, useSupplies } from './supplies.ts'

const dayOf = (iso: string | undefined) => (iso ? date(Date.parse(`${iso}T12:00:00`)) : '')

function checkedWords({ openedAt, checked }: Citation): string {
  const first = dayOf(openedAt[0])
  if (!first) return ''
  const last = dayOf(openedAt.at(-1))
  return checked && last !== first ? `Opened ${first}, read again ${last}.` : `Opened ${first}.`
}

/** A source named right above is not named in full again. */
function Named({ cited, before }: { cited: Citation; before: Citation | undefined }) {
  const where = cited.where && `, ${cited.where}`
  if (before?.source === cited.source) return <>The same{where}. </>
  return (
    <>
      {cited.authors.join(', ')}, <cite>{cited.title}</cite>, {cited.publisher} {cited.year}
      {where}.{' '}
    </>
  )
}

/** All notes share one anchor name; the name means the nearest note before this one. */
const below = 'anchor(--note bottom, -12px) + 12px'

/**
 * Sources of a block, at the height of their marks where there is room, else under the block. Each keeps clear of
 * the one before. The browser places them by anchors, without a line of measuring; they all stand in the nearest
 * positioned ancestor, which must be the column of the text.
 */
export function Notes({ numbers }: { numbers: readonly number[] }) {
  const { citations, section, firstCited } = useSupplies()
  const shown = numbers.flatMap(n => {
    const cited = citations.find(each => each.n === n)
    return cited && (firstCited.get(n) ?? section) === section ? [cited] : []
  })
  return (
    <>
      {shown.map((cited, at) => (
        <div
          key={cited.n}
          className={styles.note}
          role="note"
          aria-label={`Source ${cited.n}`}
          style={{
            anchorName: '--note',
            top: `max(anchor(${markName(section, cited.n)} top, 0px), ${below})`,
          }}
        >
          <span className={styles.n}>{cited.n}</span> <Named cited={cited} before={shown[at - 1]} />
          {cited.says}
          <span className={styles.opened}>{checkedWords(cited)}</span>
        </div>
      ))}
    </>
  )
}
