import { type KeyboardEvent, useEffect, useId, useRef } from 'react'

const rest = 350
const grace = 120

/**
 * A small card that opens on hover and focus, stays while the pointer is on it, and closes on Escape
 * (WCAG 1.4.13). The browser's top layer and anchor positioning place it, so nothing can clip it.
 */
export function useHoverCard() {
  const id = useId()
  const card = useRef<HTMLSpanElement>(null)
  const timer = useRef(0)

  const set = (open: boolean) => {
    window.clearTimeout(timer.current)
    if (card.current && card.current.matches(':popover-open') !== open) card.current.togglePopover(open)
  }
  const soon = (open: boolean) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => set(open), open ? rest : grace)
  }
  useEffect(() => () => window.clearTimeout(timer.current), [])

  const anchor = `--card-${id}`
  return {
    trigger: {
      'aria-describedby': id,
      style: { anchorName: anchor },
      onPointerEnter: () => soon(true),
      onPointerLeave: () => soon(false),
      onFocus: (event: { currentTarget: Element }) =>
        event.currentTarget.matches(':focus-visible') && set(true),
      onBlur: () => set(false),
      onKeyDown: (event: KeyboardEvent) => event.key === 'Escape' && set(false),
    },
    card: {
      id,
      ref: card,
      popover: 'manual' as const,
      role: 'tooltip',
      style: { positionAnchor: anchor },
      onPointerEnter: () => soon(true),
      onPointerLeave: () => soon(false),
    },
  }
}
