import { startTransition, useEffect, useState } from 'react'

/**
 * Draws so many pieces one after the other, each in a turn of its own, so that keys, pointer and paint get theirs between
 * any two. Everything ends up in the document: find, select and print work.
 * @returns how many are to be drawn now
 */
export function useGradual(pieces: number): number {
  const [drawn, setDrawn] = useState(0)
  useEffect(() => {
    if (drawn < pieces) startTransition(() => setDrawn(drawn + 1))
  }, [drawn, pieces])
  return drawn
}
