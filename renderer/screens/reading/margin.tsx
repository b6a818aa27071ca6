import { Bookmark as BookmarkIcon, PenLine } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import type { ChapterView } from '#core/api/reading.ts'
import { Icon } from '../../parts/icons/icon.tsx'
import { say } from '../../parts/status/say.ts'
import { useShortcut } from '../../shortcuts/registry.ts'
import { hold } from '../../state/reading.ts'
import { ask } from '../../studio.ts'
import styles from './margin.module.css'
import { NoteDialog } from './note-dialog.tsx'
import { proseWords } from './prose-words.ts'

interface Spot {
  id: string
  quote: string
  top: number
}

/** Beside the paragraph under the pointer, or the one being read: a bookmark and a note. */
export function Margin({ article, view }: { article: RefObject<HTMLElement | null>; view: ChapterView }) {
  const [spot, setSpot] = useState<Spot | null>(null)
  const [writing, setWriting] = useState<Spot | null>(null)
  const { chapter, bookmarks, notes } = view

  useEffect(() => {
    const root = article.current
    if (!root) return
    const over = (event: Event) => {
      const found = event.target instanceof Element ? event.target.closest('[data-paragraph]') : null
      if (found) setSpot(spotOf(root, found))
    }
    root.addEventListener('pointerover', over)
    return () => root.removeEventListener('pointerover', over)
  }, [article])

  /** The paragraph at reading height, for the keyboard. */
  function reading(): Spot | null {
    const root = article.current
    const all = [...(root?.querySelectorAll('[data-paragraph]') ?? [])]
    const found = all.find(each => each.getBoundingClientRect().bottom > innerHeight * 0.15)
    return root && found ? spotOf(root, found) : null
  }
  async function mark(at: Spot | null) {
    if (!at) return
    const answer = await ask('bookmark.toggle', { chapter: chapter.id, paragraph: at.id, quote: at.quote })
    if (!answer.ok) return say(`${answer.refusal.what} ${answer.refusal.next}`)
    hold('chapter.open', { chapter: chapter.id }, { ...view, bookmarks: answer.value })
    say(answer.value.some(each => each.paragraph === at.id) ? 'Bookmarked.' : 'Bookmark removed.')
  }
  const group = 'While reading'
  useShortcut(
    { id: 'bookmark', keys: ['B'], words: 'Bookmark this paragraph', group, run: () => void mark(reading()) },
    {
      id: 'write-note',
      keys: ['M'],
      words: 'Write a note on this paragraph',
      group,
      run: () => setWriting(reading()),
    },
  )
  const marked = spot !== null && bookmarks.some(each => each.paragraph === spot.id)
  const noted = spot !== null && notes.some(each => each.paragraph === spot.id)
  return (
    <>
      {spot && (
        <div className={styles.margin} style={{ top: spot.top }} data-print="no">
          <button
            type="button"
            aria-pressed={marked}
            aria-label="Bookmark"
            title="Bookmark (B)"
            onClick={() => void mark(spot)}
          >
            <Icon of={BookmarkIcon} />
          </button>
          <button
            type="button"
            aria-pressed={noted}
            aria-label="Note"
            title="Write a note (M)"
            onClick={() => setWriting(spot)}
          >
            <Icon of={PenLine} />
          </button>
        </div>
      )}
      {writing && (
        <NoteDialog view={view} paragraph={writing.id} quote={writing.quote} close={() => setWriting(null)} />
      )}
    </>
  )
}

function spotOf(root: Element, paragraph: Element): Spot {
  const text = proseWords(paragraph)
  return {
    id: paragraph.getAttribute('data-paragraph') ?? '',
    quote: text.length > 140 ? `${text.slice(0, 137)}…` : text,
    top: paragraph.getBoundingClientRect().top - root.getBoundingClientRect().top,
  }
}
