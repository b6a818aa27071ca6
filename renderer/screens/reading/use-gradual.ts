import { startTransition, useEffect, useState } from 'react'

/**
 * Draws a long chapter a section at a time, the ones around the reader's place first in one go, so that opening it never
 * holds the window up. Everything ends up in the document: find, select and print work.
 * @returns how many sections are to be drawn now
 */
export function useGradual(chapter: string, sections: number, atFirst: number): number {
  const [state, setState] = useState({ chapter, drawn: atFirst })
  const drawn = state.chapter === chapter ? state.drawn : atFirst
  useEffect(() => {
    if (drawn >= sections) return
    const timer = setTimeout(() => startTransition(() => setState({ chapter, drawn: drawn + 1 })), 0)
    return () => clearTimeout(timer)
  }, [chapter, drawn, sections])
  return Math.min(drawn, sections)
}
