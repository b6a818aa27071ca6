import type { Citation } from '#core/library/compiled-chapter.ts'
import { date } from '../../words/dates.ts'
import styles from './source.module.css'

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
      {cited.authors.join(', ')}, <cite className={styles.title}>{cited.title}</cite>, {cited.publisher}{' '}
      {cited.year}
      {where}.{' '}
    </>
  )
}

/** A source as it is named everywhere: its number, who wrote it, what it says in our words, and when it was opened. */
export function Source({ cited, before }: { cited: Citation; before: Citation | undefined }) {
  return (
    <>
      <span className={styles.n}>{cited.n}</span> <Named cited={cited} before={before} />
      {cited.says}
      {/* As text: nothing here leads out of the app, and one press selects it whole for copying. */}
      {before?.source !== cited.source && <span className={styles.address}>{cited.url}</span>}
      <span className={styles.opened}>{checkedWords(cited)}</span>
    </>
  )
}
