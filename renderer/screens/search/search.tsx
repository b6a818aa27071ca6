import { useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { Empty } from '../../parts/empty/empty.tsx'
import { Page, PageTitle } from '../../parts/page/page.tsx'
import { RefusalPanel } from '../../parts/refusal/refusal-panel.tsx'
import type { ScreenProps } from '../../routes.ts'
import { count } from '../../words/numbers.ts'
import { routeOf } from '../../words/route-of.ts'
import { hitWords, kindName } from './kinds.ts'
import styles from './search.module.css'
import { Snippet } from './snippet.tsx'
import { type Hit, useSearch } from './use-search.ts'

const most = 50

function HitRow({ hit }: { hit: Hit }) {
  return (
    <li className={styles.hit}>
      <p className={styles.title}>
        <a href={`#${routeOf(hit.to)}`}>
          <Snippet text={hit.title} />
        </a>
        <span className={styles.within}>{hitWords(hit)}</span>
      </p>
      <p className={styles.snippet}>
        <Snippet text={hit.snippet} />
      </p>
    </li>
  )
}

/** Everything the library says about some words, by kind. */
export default function Search({ params: { query = '' } }: ScreenProps) {
  return <Opened key={query} first={decodeURIComponent(query)} />
}

function Opened({ first }: { first: string }) {
  const [words, setWords] = useState(first)
  const { query, hits, refusal } = useSearch(words, most)
  const kinds = Map.groupBy(hits, hit => hit.kind)
  return (
    <Page title="Search">
      <PageTitle>Search the library</PageTitle>
      <SearchField
        aria-label="Words to find"
        value={words}
        onChange={setWords}
        autoFocus
        className={styles.field}
      >
        <Input className={styles.input} placeholder="A word or two" />
      </SearchField>
      <p role="status" className={styles.count}>
        {query && (hits.length < most ? count(hits.length, 'hit') : `The first ${most} hits`)}
      </p>
      {refusal && <RefusalPanel refusal={refusal} />}
      {query && hits.length === 0 && !refusal && (
        <Empty words="Nothing in the library says this. A shorter word finds more: the search reads the beginnings of words." />
      )}
      {[...kinds].map(([kind, found]) => (
        <section key={kind} className={styles.kind}>
          <h2 className={styles.name}>{kindName(kind)}</h2>
          <ul>
            {found.map(hit => (
              <HitRow key={hit.to + hit.snippet} hit={hit} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  )
}
