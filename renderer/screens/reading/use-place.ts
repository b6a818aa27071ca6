import { type RefObject, useEffect, useRef, useState } from 'react'
import { forget } from '../../state/reading.ts'
import { followStudy, tellEveryMs } from '../../state/study-time.ts'
import { ask } from '../../studio.ts'
import { proseWords } from './prose-words.ts'

/** The first sentence or two of a paragraph, as home shows them; of code or a table, those of the prose before it. */
function wordsOf(element: Element): string {
  const all = [...(element.closest('article')?.querySelectorAll('p[data-paragraph]') ?? [])]
  const prose = all.findLast(
    each => each === element || each.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  const text = proseWords(prose ?? element)
  const ends = [...text.slice(0, 300).matchAll(/[.?](?=\s|$)/g)].map(found => found.index + 1)
  return text.slice(0, ends.findLast(end => end <= 220) ?? ends[0] ?? 300)
}

interface Following {
  /** Id of the paragraph at the reading height. */
  here: string | null
  /** How many paragraphs of the chapter were reached; null until main has told. */
  reached: number | null
}

/**
 * Follows which paragraph is before the reader and which were reached, and tells main every ten seconds and on leaving,
 * with the time really spent. Where nothing is new, nothing is told.
 */
export function usePlace(article: RefObject<HTMLElement | null>, chapter: string, drawn: boolean): Following {
  const [here, setHere] = useState<string | null>(null)
  const [reached, setReached] = useState<number | null>(null)
  const at = useRef<Element | null>(null)

  useEffect(() => {
    const root = article.current
    const scroller = root?.closest('main')
    if (!root || !scroller || !drawn) return
    const study = followStudy()
    const known = new Set<string>()
    const visible = new Set<Element>()
    let fresh = new Set<string>()
    let told: string | null = null

    const watcher = new IntersectionObserver(
      entries => {
        for (const entry of entries) {
          if (!entry.isIntersecting) {
            visible.delete(entry.target)
            continue
          }
          visible.add(entry.target)
          const id = entry.target.getAttribute('data-paragraph')
          if (id && !known.has(id) && study.awake()) fresh.add(id)
        }
        const [top] = [...visible].sort(
          (a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top,
        )
        if (!top) return
        at.current = top
        setHere(top.getAttribute('data-paragraph'))
      },
      { root: scroller, rootMargin: '-8% 0px -30% 0px' },
    )
    for (const paragraph of root.querySelectorAll('[data-paragraph]')) watcher.observe(paragraph)

    const tell = async () => {
      const paragraph = at.current?.getAttribute('data-paragraph')
      if (!paragraph || !at.current) return
      const activeMs = study.take()
      if (activeMs === 0 && fresh.size === 0 && paragraph === told) return
      const sent = fresh
      fresh = new Set()
      told = paragraph
      const words = wordsOf(at.current)
      const kept = await ask('place.keep', { chapter, paragraph, words, reached: [...sent], activeMs })
      if (kept.ok) {
        for (const id of sent) known.add(id)
        setReached(kept.value.reached)
      } else {
        study.giveBack(activeMs)
        fresh = new Set([...sent, ...fresh])
        told = null
      }
    }
    const beat = setInterval(() => void tell(), tellEveryMs)
    // The first paragraph counts at once: a short stay is a place too.
    const soon = setTimeout(() => void tell(), 1_000)
    window.addEventListener('beforeunload', tell)
    return () => {
      void tell()
      forget(['home', 'book', 'library', 'map', 'progress', 'chapter'])
      watcher.disconnect()
      study.stop()
      clearInterval(beat)
      clearTimeout(soon)
      window.removeEventListener('beforeunload', tell)
    }
  }, [article, chapter, drawn])
  return { here, reached }
}
