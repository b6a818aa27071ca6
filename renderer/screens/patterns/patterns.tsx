import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Empty } from '../../parts/empty/empty.tsx'
import { Page, PageTitle } from '../../parts/page/page.tsx'
import { useReading } from '../../state/reading.ts'
import styles from './patterns.module.css'

/** The cards by title. */
export default function Patterns() {
  const patterns = useReading('pattern.list', {})
  return (
    <Page title="Pattern cards" crumbs={<a href="#/library">Library</a>}>
      <PageTitle>Pattern cards</PageTitle>
      <Awaiting of={patterns}>
        {cards =>
          cards.length === 0 ? (
            <Empty words="The patterns the chapters teach will stand here, one page each." />
          ) : (
            <ul className={styles.cards}>
              {cards.map(card => (
                <li key={card.id}>
                  <a href={`#/pattern/${card.id}`}>{card.title}</a>
                  <p>{card.context}</p>
                </li>
              ))}
            </ul>
          )
        }
      </Awaiting>
    </Page>
  )
}
