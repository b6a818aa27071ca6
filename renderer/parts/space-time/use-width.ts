import { type RefObject, useLayoutEffect, useState } from 'react'

/** Width of an element in px at the standard text size, so that what is drawn in it grows with the text. */
export function useWidth(element: RefObject<Element | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const measured = element.current
    if (!measured) return
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setWidth(measured.clientWidth / (rem / 16))
    }
    const watcher = new ResizeObserver(measure)
    watcher.observe(measured)
    measure()
    return () => watcher.disconnect()
  }, [element])
  return width
}
