import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

const left = new Map<string, number>()
let byHistory = false
window.addEventListener('popstate', () => {
  byHistory = true
})

/**
 * On arriving at a place: the page stands at its top, or where it stood when one goes back,
 * and the keyboard is in it, unless the screen itself took the focus.
 */
export function useArrival(main: RefObject<HTMLElement | null>, at: string): void {
  const first = useRef(true)
  useLayoutEffect(() => {
    const page = main.current
    if (!page) return
    page.scrollTop = byHistory ? (left.get(at) ?? 0) : 0
    byHistory = false
    const keep = () => left.set(at, page.scrollTop)
    page.addEventListener('scroll', keep, { passive: true })
    return () => page.removeEventListener('scroll', keep)
  }, [main, at])
  useEffect(() => {
    const page = main.current
    if (!first.current && page && at && !page.contains(document.activeElement)) {
      const title = page.querySelector<HTMLElement>('h1')
      ;(title?.hasAttribute('tabindex') ? title : page).focus({ preventScroll: true })
    }
    first.current = false
  }, [main, at])
}
