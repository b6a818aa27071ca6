import { type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import type { Ground } from './ground.ts'
import type { Story } from './story.ts'
import { moved, type View, zoomed } from './view.ts'

const slack = 4

/**
 * Dragging moves through time, so does a wheel turned sideways; a wheel with Ctrl comes closer. A wheel turned the
 * usual way is left to the page.
 */
export function usePanning(
  box: RefObject<HTMLElement | null>,
  story: Story,
  ground: Ground,
  look: (view: View) => void,
) {
  const drag = useRef<{ x: number; view: View; far: boolean } | null>(null)
  const latest = useRef({ story, ground, look })
  useEffect(() => {
    latest.current = { story, ground, look }
  })

  const msPerPixel = () => {
    const { view, left, right, width } = latest.current.ground
    const scale = (box.current?.clientWidth ?? width) / width
    return (view.to - view.from) / ((right - left) * scale)
  }
  const onWheel = useRef((event: WheelEvent) => {
    const { story: told, ground: on, look: show } = latest.current
    if (event.ctrlKey) {
      event.preventDefault()
      const left = box.current?.getBoundingClientRect().left ?? 0
      const around = on.view.from + (event.clientX - left) * msPerPixel() - on.left * msPerPixel()
      show(zoomed(told, on.view, event.deltaY > 0 ? 1.2 : 1 / 1.2, around))
    } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault()
      show(moved(told, on.view, event.deltaX * msPerPixel()))
    }
  })
  useEffect(() => {
    const element = box.current
    const listener = onWheel.current
    element?.addEventListener('wheel', listener, { passive: false })
    return () => element?.removeEventListener('wheel', listener)
  }, [box])

  return {
    down(event: PointerEvent) {
      if (event.button === 0) drag.current = { x: event.clientX, view: ground.view, far: false }
    },
    /** True while it drags. */
    move(event: PointerEvent): boolean {
      const held = drag.current
      if (!held) return false
      const by = event.clientX - held.x
      if (!held.far && Math.abs(by) < slack) return false
      if (!held.far) event.currentTarget.setPointerCapture(event.pointerId)
      held.far = true
      look(moved(story, held.view, -by * msPerPixel()))
      return true
    },
    /** True when it was a drag and not a press. */
    up(event: PointerEvent): boolean {
      const far = drag.current?.far ?? false
      drag.current = null
      if (event.currentTarget.hasPointerCapture(event.pointerId))
        event.currentTarget.releasePointerCapture(event.pointerId)
      return far
    },
  }
}
