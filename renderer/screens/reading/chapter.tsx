import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { ChapterView } from '#core/api/reading.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { ButtonLink } from '../../parts/button/button.tsx'
import { useTitle } from '../../parts/page/page.tsx'
import { SectionProse } from '../../parts/prose/prose.tsx'
import { suppliesOf } from '../../parts/prose/supplies.ts'
import type { ScreenProps } from '../../routes.ts'
import { useShortcut } from '../../shortcuts/registry.ts'
import { useReading } from '../../state/reading.ts'
import { changeSettings, useSettings } from '../../state/settings.ts'
import styles from './chapter.module.css'
import { ChapterCheck } from './chapter-check.tsx'
import { FindBar } from './find-bar.tsx'
import { Margin } from './margin.tsx'
import { NotesPanel } from './notes-panel.tsx'
import { Outline } from './outline.tsx'
import { printText } from './print-text.ts'
import { ReadingBar } from './reading-bar.tsx'
import { useGradual } from './use-gradual.ts'
import { usePlace } from './use-place.ts'

/** The reading room: the text, and everything else only when asked for. */
export default function Chapter({ params }: ScreenProps) {
  const id = `${params.owner}/${params.chapter}`
  // One returns to the place one left, which an earlier reading does not know.
  const chapter = useReading('chapter.open', { chapter: id }, 'dropped')
  // Deferred, so that the reply is drawn in short turns and keys and pointer are heard between them.
  const reading = useDeferredValue(chapter.reading)
  useTitle(chapter.reading?.chapter.title ?? 'Reading')
  return (
    <Awaiting of={{ ...chapter, reading }}>
      {view => <Opened key={`${id} ${params.section}`} view={view} section={params.section} />}
    </Awaiting>
  )
}

type Beside = 'outline' | 'notes' | null

function Opened({ view, section }: { view: ChapterView; section: string | undefined }) {
  const { chapter, cases, terms } = view
  const article = useRef<HTMLElement>(null)
  const { focusMode } = useSettings()
  const [beside, setBeside] = useState<Beside>(() => (innerWidth >= 1400 ? 'outline' : null))
  const [finding, setFinding] = useState(false)
  // Not of the whole view: a bookmark or a note must not draw the text again.
  const supplies = useMemo(() => suppliesOf({ chapter, cases, terms }), [chapter, cases, terms])
  // Taken once, when the chapter is opened: later readings must not pull the page about.
  const [wanted] = useState(() => wantedIn(view, section))
  const drawn = useGradual(chapter.id, chapter.sections.length, 0)
  const whole = drawn === chapter.sections.length
  const settled = useReturn(article, wanted.target)
  const { here, reached } = usePlace(article, chapter.id, whole && settled)

  const group = 'While reading'
  useShortcut(
    {
      id: 'toggle-outline',
      keys: ['O'],
      words: 'Show or hide the outline',
      group,
      run: () => setBeside(beside === 'outline' ? null : 'outline'),
    },
    {
      id: 'toggle-notes',
      keys: ['N'],
      words: 'Show or hide notes',
      group,
      run: () => setBeside(beside === 'notes' ? null : 'notes'),
    },
    {
      id: 'focus-mode',
      keys: ['Z'],
      words: focusMode ? 'Leave focus mode' : 'Focus on the text',
      group,
      run: () => void changeSettings({ focusMode: !focusMode }),
    },
    {
      id: 'find-in-page',
      keys: ['Mod+F'],
      words: 'Find in this chapter',
      group,
      run: () => setFinding(true),
      whileWriting: true,
    },
    {
      id: 'print',
      keys: ['Mod+P'],
      words: 'Print this chapter',
      group,
      run: () => void printText(),
      whileWriting: true,
    },
  )
  return (
    <div
      className={styles.reading}
      data-focus={focusMode}
      data-beside={focusMode ? undefined : (beside ?? undefined)}
    >
      <ReadingBar
        view={view}
        reached={reached ?? view.reached.length}
        beside={beside}
        show={setBeside}
        find={() => setFinding(true)}
      />
      {finding && <FindBar within={article} close={() => setFinding(false)} />}
      <div className={styles.columns}>
        <article ref={article} className={styles.text} aria-labelledby="chapter-title">
          <header className={styles.head}>
            <p className={styles.owner}>
              {view.ownerTitle}, chapter {view.number} of {view.of}
            </p>
            <h1 id="chapter-title" className={styles.title} tabIndex={-1}>
              {chapter.title}
            </h1>
          </header>
          {chapter.sections.slice(0, drawn).map(section => {
            const Heading = section.depth > 2 ? 'h3' : 'h2'
            return (
              <section
                key={section.id}
                id={`section-${section.id}`}
                className={styles.section}
                data-section={section.id}
              >
                {section.heading && (
                  <Heading className={styles[Heading]} tabIndex={-1}>
                    {section.heading}
                  </Heading>
                )}
                <SectionProse paragraphs={section.paragraphs} supplies={supplies} />
              </section>
            )
          })}
          {whole && (
            <>
              <Summary words={chapter.summary} />
              <ChapterCheck key={chapter.id} questions={view.check} answered={view.answered} />
              <Onward view={view} />
            </>
          )}
          <Margin article={article} view={view} />
        </article>
        {!focusMode && beside === 'outline' && <Outline view={view} here={here} />}
        {!focusMode && beside === 'notes' && <NotesPanel view={view} />}
      </div>
    </div>
  )
}

interface Wanted {
  /** Index of the section to be drawn at once. */
  section: number
  target: string | null
}

/** Where to go first: the section the address names, else the paragraph one left. */
function wantedIn(view: ChapterView, named: string | undefined): Wanted {
  const { sections } = view.chapter
  if (named === 'check') return { section: sections.length - 1, target: '#check' }
  if (named) {
    const at = sections.findIndex(section => section.id === named)
    return { section: Math.max(0, at), target: at === -1 ? null : `[data-section="${CSS.escape(named)}"]` }
  }
  const at = sections.findIndex(section => section.paragraphs.some(paragraph => paragraph.id === view.place))
  const first = sections[0]?.paragraphs[0]?.id
  if (!view.place || at === -1 || view.place === first) return { section: 0, target: null }
  return { section: at, target: `[data-paragraph="${CSS.escape(view.place)}"]` }
}

/** How long to wait for a place that is still being drawn. */
const patienceMs = 3_000

/**
 * Brings the wanted place under the eye as soon as it is drawn.
 * @returns true once that is done, or there is nothing to go to
 */
function useReturn(article: RefObject<HTMLElement | null>, target: string | null): boolean {
  const [settled, setSettled] = useState(target === null)
  useEffect(() => {
    if (target === null) return
    const begun = performance.now()
    let frame = 0
    const seek = () => {
      const found = article.current?.querySelector(target)
      found?.scrollIntoView({ block: 'start' })
      if (found || performance.now() - begun > patienceMs) setSettled(true)
      else frame = requestAnimationFrame(seek)
    }
    seek()
    return () => cancelAnimationFrame(frame)
  }, [article, target])
  return settled
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
