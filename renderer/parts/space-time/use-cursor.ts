import { useMemo, useState } from 'react'
import type { Story } from './story.ts'
import { following, openingView, type View, wholeView, zoomed } from './view.ts'

/**
 * Where the time cursor stands, and what is in sight. While a story grows the cursor stays at its end, and the end
 * stays where it is on screen, until one steps back.
 *
 * @param lookAt step to begin at when the story is whole
 * @param growsBy ms of a growing story to show; undefined for one that is whole
 */
export function useCursor(story: Story, lookAt: number | null, growsBy: number | undefined) {
  const [stood, setStood] = useState<number | null>(null)
  const [wanted, setWanted] = useState<View | null>(null)
  const last = story.steps.length - 1
  const resting = stood === null || stood > last
  const here = resting ? (growsBy === undefined ? (lookAt ?? last) : last) : stood
  const at = story.steps[here]?.at ?? 0
  const opening = useMemo(
    () => (growsBy === undefined ? openingView(story, story.steps[lookAt ?? last]?.at) : null),
    [story, lookAt, last, growsBy],
  )

  const growing = (): View => {
    const span = wanted ? wanted.to - wanted.from : (growsBy ?? 1)
    const to = Math.max(story.endsAt, span * 0.92) + span * 0.08
    return { from: to - span, to }
  }
  const view = opening ? (wanted ?? opening) : resting || !wanted ? growing() : wanted

  const look = (next: View) => {
    if (resting) setStood(here)
    setWanted(next)
  }
  return {
    here,
    last,
    at,
    view,
    look,
    /** True when somebody put the cursor where it is. */
    placed: !resting,
    go(step: number) {
      const target = Math.min(last, Math.max(0, step))
      setStood(growsBy !== undefined && step > last ? null : target)
      setWanted(following(story, view, story.steps[target]?.at ?? 0))
    },
    zoom(factor: number) {
      const around = Math.min(view.to, Math.max(view.from, at))
      const next = zoomed(story, view, factor, around)
      if (growsBy !== undefined && resting) setWanted(next)
      else look(next)
    },
    all: () => look(wholeView(story)),
  }
}
