import { type RefObject, useEffect, useRef, useState } from 'react'
import { forget } from '../../state/reading.ts'
import { ask } from '../../studio.ts'

/** Nothing pressed, moved or scrolled for this long is not studying. */
const idleMs = 60_000
const everyMs = 10_000
const signs = ['keydown', 'pointermove', 'pointerdown', 'wheel', 'scroll'] as const

/** The first sentence or two of a paragraph, as home shows them; of code or a table, those of the prose before it. */
function wordsOf(element: Element): string {
  const all = [...(element.closest('article')?.querySelectorAll('p[data-paragraph]') ?? [])]
  const prose = all.findLast(
    each => each === element || each.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
  )
  const text = ((prose ?? element).textContent ?? '').replace(/\s+/g, ' ').trim()
  const ends = [...text.slice(0, 300).matchAll(/[.?](?=\s|$)/g)].map(found => found.index + 1)
  return text.slice(0, ends.findLast(end => end <= 220) ?? ends[0] ?? 300)
}

/**
 * Follows which paragraph is before the reader and which were reached, and tells main every ten seconds and on leaving,
 * with the time really spent.
 * @returns id of the paragraph at the reading height
 */
export function usePlace(
  article: RefObject<HTMLElement | null>,
  chapter: string,
  drawn: boolean,
): string | null {
  const [here, setHere] = useState<string | null>(null)
  const at = useRef<Element | null>(null)

  useEffect(() => {
    const root = article.current
    const scroller = root?.closest('main')
    if (!root || !scroller || !drawn) return
    const reached = new Set<string>()
    const visible = new Set<Element>()
    let lastSign = performance.now()
    let lastTold = performance.now()
    let activeMs = 0

    const sign = () => {
      lastSign = performance.now()
    }
    const watcher = new IntersectionObserver(
      entries => {
        for (const entry of entries) {
          if (!entry.isIntersecting) {
            visible.delete(entry.target)
            continue
          }
          visible.add(entry.target)
          const id = entry.target.getAttribute('data-paragraph')
          if (id && performance.now() - lastSign < idleMs) reached.add(id)
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

    const tell = () => {
      const paragraph = at.current?.getAttribute('data-paragraph')
      if (!paragraph || !at.current) return
      const told = [...reached]
      const spent = Math.min(120_000, Math.round(activeMs))
      activeMs = 0
      reached.clear()
      void ask('place.keep', {
        chapter,
        paragraph,
        words: wordsOf(at.current),
        reached: told,
        activeMs: spent,
      })
    }
    const beat = setInterval(() => {
      const now = performance.now()
      if (now - lastSign < idleMs && document.visibilityState === 'visible') activeMs += now - lastTold
      lastTold = now
      tell()
    }, everyMs)
    // The first paragraph counts at once: a short stay is a place too.
    const soon = setTimeout(tell, 1_000)
    for (const name of signs) window.addEventListener(name, sign, { passive: true, capture: true })
    window.addEventListener('beforeunload', tell)
    return () => {
      activeMs += Math.min(everyMs, performance.now() - lastTold)
      tell()
      forget(['home', 'book', 'library', 'map', 'progress', 'chapter'])
      watcher.disconnect()
      clearInterval(beat)
      clearTimeout(soon)
      for (const name of signs) window.removeEventListener(name, sign, { capture: true })
      window.removeEventListener('beforeunload', tell)
    }
  }, [article, chapter, drawn])
  return here
}
