import type { Notice } from './notice.ts'

/**
 * Runs in the page's world before any of its scripts: what Electron decides at once and Chromium would
 * show a window or a dialog for. Injected by source: refers to nothing outside itself.
 */
export function pageHalf(token: string, shortcuts: string[]): void {
  const dispatch = document.dispatchEvent.bind(document)
  const Event = CustomEvent
  const say = (notice: Notice) => dispatch(new Event(`${token}notice`, { detail: notice }))

  window.open = url => {
    say({ t: 'open', url: String(new URL(String(url ?? 'about:blank'), location.href)) })
    return null
  }

  // Chromium's own shortcut must never act. So its default is prevented before the page hears of the key,
  // and the page's own wish is kept apart: a menu acts only on what the page let pass.
  addEventListener(
    'keydown',
    event => {
      const modifiers = [
        (event.ctrlKey || event.metaKey) && 'ctrl',
        event.altKey && 'alt',
        event.shiftKey && 'shift',
      ]
      const accelerator = [...modifiers, event.key.toLowerCase()].filter(Boolean).join('+')
      if (!shortcuts.includes(accelerator)) return
      event.preventDefault()
      let prevented = false
      Object.defineProperties(event, {
        defaultPrevented: { get: () => prevented },
        preventDefault: {
          value: () => {
            prevented = true
          },
        },
      })
      setTimeout(() => {
        if (!prevented) say({ t: 'accelerator', accelerator })
      })
    },
    true,
  )
}
