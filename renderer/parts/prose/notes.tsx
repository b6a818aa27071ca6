import styles from './notes.module.css'
import { Source } from './source.tsx'
import { markName, useSupplies } from './supplies.ts'

/** All notes share one anchor name; the name means the nearest note before this one. */
const below = 'anchor(--note bottom, -12px) + 12px'

/**
 * Sources of a block, at the height of their marks where there is room, else under the block. Each keeps clear of
 * the one before. The browser places them by anchors, without a line of measuring; they all stand in the nearest
 * positioned ancestor, which must be the column of the text.
 */
export function Notes({ numbers }: { numbers: readonly number[] }) {
  const { citations, block, firstCited } = useSupplies()
  const shown = numbers.flatMap(n => {
    const cited = citations.find(each => each.n === n)
    return cited && (firstCited.get(n) ?? block) === block ? [cited] : []
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
            top: `max(anchor(${markName(block, cited.n)} top, 0px), ${below})`,
          }}
        >
          <Source cited={cited} before={shown[at - 1]} />
        </div>
      ))}
    </>
  )
}
