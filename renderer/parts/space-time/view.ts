import type { Story } from './story.ts'

/** The stretch of time on screen, in ms. */
export interface View {
  from: number
  to: number
}

/** As many arrows as the eye can tell apart at once. */
const readable = 34
const shortest = 2

const whole = ({ endsAt }: Story): View => ({ from: 0, to: Math.max(endsAt * 1.02, shortest) })

/**
 * What to show first: everything while it is readable; otherwise a stretch with a readable number of messages, with
 * the moment one is to look at two thirds across.
 */
export function openingView(story: Story, lookAt = story.endsAt): View {
  const all = whole(story)
  const { messages } = story
  if (messages.length <= readable * 1.5) return all
  const before = messages.filter(each => each.sentAt <= lookAt)
  // As dense as it is around the moment, not on average: a run may be quiet for long.
  const near = before.at(-readable)
  const span = near ? (lookAt - near.sentAt) * 1.5 : (all.to * readable) / messages.length
  return within(all, { from: lookAt - (span * 2) / 3, to: lookAt + span / 3 })
}

/** The same span, moved as little as needed to lie within the run. */
function within(all: View, { from, to }: View): View {
  const span = Math.min(all.to - all.from, Math.max(shortest, to - from))
  const start = Math.min(all.to - span, Math.max(all.from, from))
  return { from: start, to: start + span }
}

/** Closer (a factor below 1) or wider, with one moment staying where it is. */
export function zoomed(story: Story, view: View, factor: number, around: number): View {
  const span = (view.to - view.from) * factor
  const share = (around - view.from) / (view.to - view.from)
  return within(whole(story), { from: around - span * share, to: around + span * (1 - share) })
}

export function moved(story: Story, view: View, byMs: number): View {
  return within(whole(story), { from: view.from + byMs, to: view.to + byMs })
}

/** Moves the view only when a moment has left it, or is about to. */
export function following(story: Story, view: View, at: number): View {
  const edge = (view.to - view.from) * 0.06
  if (at < view.from + edge) return moved(story, view, at - view.from - (view.to - view.from) / 4)
  if (at > view.to - edge) return moved(story, view, at - view.to + (view.to - view.from) / 4)
  return view
}

export const wholeView = whole

/** Round moments for the axis, about `count` of them. */
export function ticks({ from, to }: View, count: number): number[] {
  const raw = (to - from) / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = power * ([1, 2, 5, 10].find(each => each * power >= raw) ?? 10)
  const first = Math.ceil(from / step)
  const last = Math.floor(to / step)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => (first + i) * step)
}
