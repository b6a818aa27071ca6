import type { Replies } from '#core/api.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Page, PageTitle } from '../../parts/page/page.tsx'
import { Prose } from '../../parts/prose/prose.tsx'
import { Source } from '../../parts/prose/source.tsx'
import type { ScreenProps } from '../../routes.ts'
import { useReading } from '../../state/reading.ts'
import { Links, Part } from './card.tsx'
import styles from './patterns.module.css'

type Pattern = Replies<'pattern.open'>

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
