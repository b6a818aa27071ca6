import { type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from '../../parts/button/button.tsx'
import styles from './find-bar.module.css'

/** Every place in the text where the words stand, in reading order. */
export function findRanges(root: Node, words: string): Range[] {
  const wanted = words.toLowerCase()
  if (wanted.length < 2) return []
  const found: Range[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').toLowerCase()
    for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) {
      const range = new Range()
      range.setStart(node, at)
      range.setEnd(node, at + wanted.length)
      found.push(range)
    }
  }
  return found
}

/** Finds in the chapter: all places are painted, Enter walks through them, the text itself is not touched. */
export function FindBar({ within, close }: { within: RefObject<HTMLElement | null>; close(): void }) {
  const [words, setWords] = useState('')
  const [ranges, setRanges] = useState<Range[]>([])
  const [at, setAt] = useState(0)
  const field = useRef<HTMLInputElement>(null)

  // The bar exists because one asked for it; its field is where one goes on, and from it back to the text.
  useEffect(() => {
    const text = within.current?.closest('main')
    field.current?.focus()
    return () => text?.focus({ preventScroll: true })
  }, [within])
  useEffect(() => {
    const found = within.current ? findRanges(within.current, words) : []
    setRanges(found)
    setAt(0)
  }, [within, words])
  useEffect(() => {
    const here = ranges[at]
    CSS.highlights.set('found', new Highlight(...ranges))
    CSS.highlights.set('found-here', new Highlight(...(here ? [here] : [])))
    here?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
    return () => {
      CSS.highlights.delete('found')
      CSS.highlights.delete('found-here')
    }
  }, [ranges, at])

  const step = (by: number) => ranges.length > 0 && setAt((at + by + ranges.length) % ranges.length)
  return (
    <search className={styles.bar} data-print="no">
      <input
        ref={field}
        aria-label="Find in this chapter"
        placeholder="Find in this chapter"
        value={words}
        onChange={event => setWords(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') close()
        }}
      />
      <output className={styles.count}>
        {words.length < 2 ? '' : ranges.length === 0 ? 'Not found' : `${at + 1} of ${ranges.length}`}
      </output>
      <Button small onClick={() => step(-1)} aria-label="Previous place">
        Previous
      </Button>
      <Button small onClick={() => step(1)} aria-label="Next place">
        Next
      </Button>
      <Button small onClick={close}>
        Close
      </Button>
    </search>
  )
}
