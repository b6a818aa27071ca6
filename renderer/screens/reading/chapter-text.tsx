import { memo, useEffect, useMemo } from 'react'
import type { ChapterView } from '#core/api/reading.ts'
import { ButtonLink } from '../../parts/button/button.tsx'
import { SectionProse } from '../../parts/prose/prose.tsx'
import { suppliesOf } from '../../parts/prose/supplies.ts'
import styles from './chapter.module.css'
import { ChapterCheck } from './chapter-check.tsx'
import { useGradual } from './use-gradual.ts'

/** What one reads, paragraph by paragraph, then what to remember and the questions. `whole` hears when all is there. */
export const ChapterText = memo(function ChapterText({ view, whole }: { view: ChapterView; whole(): void }) {
  const { chapter, cases, terms, check } = view
  const supplies = useMemo(() => suppliesOf({ chapter, cases, terms }), [chapter, cases, terms])
  const starts = useMemo(() => startsOf(chapter.sections), [chapter])
  const text = starts.at(-1) ?? 0
  const pieces = text + 1 + check.length
  const drawn = useGradual(pieces)
  useEffect(() => {
    if (drawn === pieces) whole()
  }, [drawn, pieces, whole])
  return (
    <>
      {chapter.sections.map(({ id, heading, depth, paragraphs }, at) => {
        const shown = drawn - (starts[at] ?? 0)
        const Heading = depth > 2 ? 'h3' : 'h2'
        return (
          shown >= 0 && (
            <section key={id} id={`section-${id}`} className={styles.section} data-section={id}>
              {heading && (
                <Heading className={styles[Heading]} tabIndex={-1}>
                  {heading}
                </Heading>
              )}
              <SectionProse
                paragraphs={paragraphs}
                shown={Math.min(shown, paragraphs.length)}
                supplies={supplies}
              />
            </section>
          )
        )
      })}
      {drawn > text && (
        <>
          <Summary words={chapter.summary} />
          <ChapterCheck questions={check} shown={drawn - text - 1} answered={view.answered} />
        </>
      )}
      {drawn === pieces && <Onward view={view} />}
    </>
  )
})

/** How many paragraphs stand before each section, and at last how many there are. */
function startsOf(sections: ChapterView['chapter']['sections']): number[] {
  const starts = [0]
  for (const { paragraphs } of sections) starts.push((starts.at(-1) ?? 0) + paragraphs.length)
  return starts
}

function Summary({ words }: { words: readonly string[] }) {
  return (
    <section className={styles.summary} aria-labelledby="summary">
      <h2 id="summary" className={styles.label}>
        To remember
      </h2>
      <ul>
        {words.map(each => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  )
}

function Onward({ view }: { view: ChapterView }) {
  return (
    <nav className={styles.onward} aria-label="Chapters" data-print="no">
      {view.previous && (
        <ButtonLink to={`/read/${view.previous.id}`} label={`Previous: ${view.previous.title}`}>
          Previous
        </ButtonLink>
      )}
      {view.next ? (
        <ButtonLink kind="filled" to={`/read/${view.next.id}`}>
          Next: {view.next.title}
        </ButtonLink>
      ) : (
        <ButtonLink kind="filled" to={`/book/${view.chapter.owner}`}>
          Back to {view.ownerTitle}
        </ButtonLink>
      )}
    </nav>
  )
}
