import type { ReactNode } from 'react'
import type { Replies } from '#core/api.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Page, PageTitle } from '../../parts/page/page.tsx'
import { Prose } from '../../parts/prose/prose.tsx'
import { Source } from '../../parts/prose/source.tsx'
import type { ScreenProps } from '../../routes.ts'
import { useReading } from '../../state/reading.ts'
import styles from './patterns.module.css'

type Pattern = Replies<'pattern.open'>

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.name}>{title}</h2>
      <div>{children}</div>
    </section>
  )
}

function Points({ of }: { of: readonly string[] }) {
  return (
    <ul className={styles.points}>
      {of.map(point => (
        <li key={point}>
          <Prose markdown={point} size="brief" />
        </li>
      ))}
    </ul>
  )
}

/** Ids are the words of a title joined by hyphens. */
const asWords = (id: string) => {
  const words = (id.split('/').at(-1) ?? id).replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function Links({ to, ids }: { to: string; ids: readonly string[] }) {
  return (
    <ul className={styles.links}>
      {ids.map(id => (
        <li key={id}>
          <a href={`#/${to}/${id}`}>{asWords(id)}</a>
        </li>
      ))}
    </ul>
  )
}

function Card({ pattern }: { pattern: Pattern }) {
  return (
    <>
      <PageTitle lead={pattern.context}>{pattern.title}</PageTitle>
      <Part title="What pulls against what">
        <Points of={pattern.forces} />
      </Part>
      <Part title="What to do">
        <Prose markdown={pattern.solution} size="brief" />
      </Part>
      <Part title="What it costs and brings">
        <Points of={pattern.consequences} />
      </Part>
      <Part title="When not to">
        <Points of={pattern.whenNot} />
      </Part>
      <Part title="Taught in">
        <Links to="read" ids={pattern.usedIn} />
      </Part>
      {pattern.related.length > 0 && (
        <Part title="Beside it">
          <Links to="pattern" ids={pattern.related} />
        </Part>
      )}
      {pattern.citations.length > 0 && (
        <Part title="Sources">
          <ol className={styles.sources}>
            {pattern.citations.map((cited, at) => (
              <li key={cited.n}>
                <Source cited={cited} before={pattern.citations[at - 1]} />
              </li>
            ))}
          </ol>
        </Part>
      )}
    </>
  )
}

/** One pattern on one page. */
export default function PatternScreen({ params }: ScreenProps) {
  const pattern = useReading('pattern.open', { id: params.id ?? '' })
  return (
    <Page title={pattern.reading?.title ?? 'Pattern'} crumbs={<a href="#/patterns">Pattern cards</a>}>
      <Awaiting of={pattern} title="Pattern">
        {reading => <Card pattern={reading} />}
      </Awaiting>
    </Page>
  )
}
