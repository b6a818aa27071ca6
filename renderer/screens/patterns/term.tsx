import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { Page, PageTitle } from '../../parts/page/page.tsx'
import { Prose } from '../../parts/prose/prose.tsx'
import type { ScreenProps } from '../../routes.ts'
import { useReading } from '../../state/reading.ts'
import { Links, Part } from './card.tsx'

/** One word of the glossary: what it means, and where it is used. */
export default function TermScreen({ params }: ScreenProps) {
  const term = useReading('term.open', { id: params.id ?? '' })
  return (
    <Page title={term.reading?.term ?? 'Glossary'} crumbs={<span>Glossary</span>}>
      <Awaiting of={term} title="Glossary">
        {({ term: word, means, usedIn, see }) => (
          <>
            <PageTitle>{word}</PageTitle>
            <Part title="It means">
              <Prose markdown={means} size="brief" />
            </Part>
            {usedIn.length > 0 && (
              <Part title="Used in">
                <Links to="read" ids={usedIn} />
              </Part>
            )}
            {see.length > 0 && (
              <Part title="Beside it">
                <Links to="term" ids={see} />
              </Part>
            )}
          </>
        )}
      </Awaiting>
    </Page>
  )
}
