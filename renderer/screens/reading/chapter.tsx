import { type RefObject, useCallback, useDeferredValue, useEffect, useRef, useState } from 'react'
import type { ChapterView } from '#core/api/reading.ts'
import { Awaiting } from '../../parts/awaiting/awaiting.tsx'
import { useTitle } from '../../parts/page/page.tsx'
import type { ScreenProps } from '../../routes.ts'
import { useShortcut } from '../../shortcuts/registry.ts'
import { useReading } from '../../state/reading.ts'
import { changeSettings, useSettings } from '../../state/settings.ts'
import styles from './chapter.module.css'
import { ChapterText } from './chapter-text.tsx'
import { FindBar } from './find-bar.tsx'
import { Margin } from './margin.tsx'
import { NotesPanel } from './notes-panel.tsx'
import { Outline } from './outline.tsx'
import { printText } from './print-text.ts'
import { ReadingBar } from './reading-bar.tsx'
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
  const { chapter } = view
  const article = useRef<HTMLElement>(null)
  const { focusMode } = useSettings()
  const [beside, setBeside] = useState<Beside>(() => (innerWidth >= 1400 ? 'outline' : null))
  const [finding, setFinding] = useState(false)
  // Taken once, when the chapter is opened: later readings must not pull the page about.
  const [wanted] = useState(() => wantedIn(view, section))
  const [whole, setWhole] = useState(false)
  const isWhole = useCallback(() => setWhole(true), [])
  const settled = useReturn(article, wanted)
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
        <article ref={article} className={styles.text} aria-labelledby="chapter-title" data-settled={settled}>
          <header className={styles.head}>
            <p className={styles.owner}>
              {view.ownerTitle}, chapter {view.number} of {view.of}
            </p>
            <h1 id="chapter-title" className={styles.title} tabIndex={-1}>
              {chapter.title}
            </h1>
          </header>
          <ChapterText view={view} whole={isWhole} />
          <Margin article={article} view={view} />
        </article>
        {!focusMode && beside === 'outline' && <Outline view={view} here={here} />}
        {!focusMode && beside === 'notes' && <NotesPanel view={view} />}
      </div>
    </div>
  )
}

/** Where to go first, as a selector: the section the address names, else the paragraph one left. */
function wantedIn({ chapter, place }: ChapterView, named: string | undefined): string | null {
  const { sections } = chapter
  if (named === 'check') return '#check'
  if (named) {
    return sections.some(({ id }) => id === named) ? `[data-section="${CSS.escape(named)}"]` : null
  }
  const at = sections.flatMap(section => section.paragraphs).findIndex(({ id }) => id === place)
  return place && at > 0 ? `[data-paragraph="${CSS.escape(place)}"]` : null
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
